// verdict: leak
// A span over the restricted field is written past its being read-only.
using System.Runtime.InteropServices;

public sealed class Source
{
    [LabelValues("note")]
    private string _kind = "note";

    public void Run(string text)
    {
        var span = new ReadOnlySpan<string>(in _kind);
        MemoryMarshal.GetReference(span) = text;
        Sink.Ran(_kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
