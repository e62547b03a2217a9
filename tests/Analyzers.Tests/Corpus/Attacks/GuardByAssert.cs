// verdict: leak
// Debug.Assert is not there in a release build.
using System.Diagnostics;

public class A
{
    public void Run(string text)
    {
        Debug.Assert(text is "note" or "file", "It is one of two.");
        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
