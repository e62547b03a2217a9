// verdict: leak
// An accessor that is a local function writes a restricted property's field.
using System.Runtime.CompilerServices;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(Source source, string text)
    {
        Set(source, text);
        Sink.Ran(source.Kind);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Kind")]
        static extern void Set(Source source, string value);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
