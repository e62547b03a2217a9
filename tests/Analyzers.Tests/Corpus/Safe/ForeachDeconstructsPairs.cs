// verdict: safe
// A loop deconstructs pairs beside a constant label.
public class A
{
    public void Run(Dictionary<string, int> counts)
    {
        foreach (var (key, count) in counts)
        {
            Sink.Ran(count > 1 ? "note" : "other");
            Console.WriteLine(key);
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
