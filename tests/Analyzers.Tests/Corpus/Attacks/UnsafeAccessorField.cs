// verdict: leak
// An accessor writes to another class's private field of constants.
using System.Runtime.CompilerServices;

public class A
{
    private string _kind = "note";

    public void Run() => Ran(_kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public static class Opener
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_kind")]
    private static extern ref string Kind(A a);

    public static void Set(A a, string text) => Kind(a) = text;
}
