// verdict: leak
// The characters of a literal are written through a reference to the first.
using System.Runtime.InteropServices;

public class A
{
    public void Run(string text)
    {
        var kind = "note";
        ref var first = ref MemoryMarshal.GetReference<char>(kind);
        first = text[0];
        Sink.Ran(kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
