// verdict: leak
// Reflection takes the first constructor of a list.
public sealed class Job([LabelValues("note")] string kind)
{
    public void Run() => Sink.Ran(kind);
}

public class A
{
    public void Run(string text) => ((Job)typeof(Job).GetConstructors()[0].Invoke([text])).Run();
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
