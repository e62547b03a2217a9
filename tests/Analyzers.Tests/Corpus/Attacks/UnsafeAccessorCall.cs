// verdict: leak
// An accessor calls the private instrumented method with a text.
using System.Runtime.CompilerServices;

public class A
{
    public void Run() => Ran("note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public static class Opener
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Ran")]
    private static extern void Ran(A a, string kind);

    public static void Go(A a, string text) => Ran(a, text);
}
