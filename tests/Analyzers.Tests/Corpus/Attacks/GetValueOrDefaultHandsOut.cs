// verdict: leak
// A lookup hands the set itself out for want of another.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public void Learn(Dictionary<string, HashSet<string>> all, string text) => all.GetValueOrDefault("x", Known).Add(text);

    public void Run(string text)
    {
        if (Known.Contains(text))
        {
            Sink.Ran(text);
        }
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
