// verdict: leak
// Reflection lists the methods and calls the one with the label.
public class A
{
    public void Run(string text) => typeof(Sink).GetMethods().First(m => m.Name.StartsWith('R')).Invoke(null, [text]);
}

public static class Sink
{
    public static void Report([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
