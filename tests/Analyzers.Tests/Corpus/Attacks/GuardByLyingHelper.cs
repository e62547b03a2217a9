// verdict: leak
// A helper claims not to return and does.
using System.Diagnostics.CodeAnalysis;

public class A
{
    private static void Require([DoesNotReturnIf(false)] bool condition) => Console.WriteLine(condition);

    public void Run(string text)
    {
        Require(text is "note");
        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
