// verdict: safe
// A sequence of lines with a label that is a constant by the caller.
public class Lines
{
    [Counted("lines.read", Items = true)]
    public IEnumerable<string> Read(string path, [Label, LabelValues("log", "note")] string kind)
    {
        foreach (var line in File.ReadLines(path))
        {
            yield return line;
        }
    }

    public int Count(string path) => Read(path, "log").Count();
}
