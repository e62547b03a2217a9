// verdict: leak
// The characters of a literal are overwritten through its memory.
using System.Runtime.InteropServices;

public class A
{
    public void Run(string text)
    {
        var kind = "note";
        text.AsSpan(0, 4).CopyTo(MemoryMarshal.AsMemory(kind.AsMemory()).Span);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
