// verdict: leak
// The accessor takes the field's name from a constant.
using System.Runtime.CompilerServices;

public sealed class Job
{
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);
}

public static class Opener
{
    private const string Prefix = "_";
    private const string Field = Prefix + "kind";

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = Field)]
    private static extern ref string Open(Job job);

    public static void Set(Job job, string text) => Open(job) = text;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
