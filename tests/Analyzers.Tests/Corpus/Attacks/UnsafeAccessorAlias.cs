// verdict: leak
// The accessor attribute has another name here.
using Open = System.Runtime.CompilerServices.UnsafeAccessorAttribute;
using Kinds = System.Runtime.CompilerServices.UnsafeAccessorKind;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public static class Opener
{
    [Open(Kinds.Field, Name = "_kind")]
    private static extern ref string Kind(Job job);

    public static void Set(Job job, string text) => Kind(job) = text;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
