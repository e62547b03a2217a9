// verdict: leak
// A restricted field goes by in to code that writes through it.
using System.Runtime.CompilerServices;

public sealed class Source
{
    [LabelValues("note")]
    private string _kind = "note";

    public void Run(string text)
    {
        Set(in _kind, text);
        Sink.Ran(_kind);
    }

    private static void Set(in string place, string text) => Unsafe.AsRef(in place) = text;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
