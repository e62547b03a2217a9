// verdict: safe
// A field with attributes that nobody writes by.
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

public class A
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [SuppressMessage("x", "y")]
    private string _kind = "note";

    [ThreadStatic]
    private static string? t_last;

    public void Run()
    {
        t_last = "note";
        Sink.Ran(_kind);
        Sink.Ran(t_last ?? "other");
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
