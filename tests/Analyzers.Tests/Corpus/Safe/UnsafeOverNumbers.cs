// verdict: safe
// Memory of numbers is reinterpreted beside a label.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public class A
{
    private string _kind = "note";

    public int Run(Span<byte> bytes)
    {
        Sink.Ran(_kind);
        return Unsafe.SizeOf<int>() + MemoryMarshal.Cast<byte, int>(bytes)[0];
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
