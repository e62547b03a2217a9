// verdict: leak
// Another type is laid over the object, and its field is written.
using System.Runtime.CompilerServices;

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
        Unsafe.As<Twin>(job).Kind = text;
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
