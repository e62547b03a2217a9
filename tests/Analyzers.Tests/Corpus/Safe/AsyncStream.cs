// verdict: safe
// Lines of a file are counted with a bool made of each.
public class Tail
{
    public async Task FollowAsync(string path)
    {
        await foreach (var line in File.ReadLinesAsync(path))
        {
            Line(line.StartsWith("ERROR", StringComparison.Ordinal));
        }
    }

    [Counted("tail.lines")]
    private void Line([Label] bool isError)
    {
    }
}
