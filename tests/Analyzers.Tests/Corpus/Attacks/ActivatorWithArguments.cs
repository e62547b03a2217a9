// verdict: leak
// An activator makes the type with a restricted constructor.
public sealed class Job([LabelValues("note")] string kind)
{
    public void Run() => Sink.Ran(kind);
}

public class A
{
    public void Run(string text) => ((Job)Activator.CreateInstance(typeof(Job), [text])!).Run();
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
