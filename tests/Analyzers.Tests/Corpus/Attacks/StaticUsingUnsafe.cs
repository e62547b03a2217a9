// verdict: leak
// Unsafe is used without its name.
using static System.Runtime.CompilerServices.Unsafe;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public sealed class Twin
{
    public string Kind = "";
}

public class A
{
    public void Run(Job job, string text)
    {
        As<Twin>(job).Kind = text;
        job.Run();
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
