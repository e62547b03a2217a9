// verdict: leak
// A readonly field is written through Unsafe.AsRef.
using System.Runtime.CompilerServices;

public class A
{
    private readonly string _kind = "note";

    public void Run(string text)
    {
        Unsafe.AsRef(in _kind) = text;
        Ran(_kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
