// verdict: leak
// A tuple object hands the set on to who adds to it.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public void Learn(string text) => new Tuple<HashSet<string>>(Known).Item1.Add(text);

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
