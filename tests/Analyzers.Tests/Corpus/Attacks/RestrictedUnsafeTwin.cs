// verdict: leak
// Another type is laid over an object with a restricted field.
using System.Runtime.CompilerServices;

public sealed class Job
{
    [LabelValues("note")]
    public string Kind = "note";
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
        Sink.Ran(job.Kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
