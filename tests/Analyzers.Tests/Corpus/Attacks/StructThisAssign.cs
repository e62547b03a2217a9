// verdict: leak
// A struct is replaced as a whole by one of other memory.
using System.Runtime.InteropServices;

public struct Job
{
    private string _kind;

    public Job() => _kind = "note";

    public void Run(string[] texts)
    {
        this = MemoryMarshal.Cast<int, int>(default).IsEmpty ? System.Runtime.CompilerServices.Unsafe.As<string, Job>(ref texts[0]) : this;
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
