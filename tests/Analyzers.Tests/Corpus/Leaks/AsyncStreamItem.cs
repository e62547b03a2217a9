// verdict: leak
// Lines of a file, one after the other.
public class Tail
{
    public async Task FollowAsync(string path)
    {
        await foreach (var line in File.ReadLinesAsync(path))
        {
            Line(line.Split(' ')[0]);
        }
    }

    [Counted("tail.lines")]
    private void Line([Label, LabelValues("INFO", "WARN", "ERROR")] string level)
    {
    }
}
