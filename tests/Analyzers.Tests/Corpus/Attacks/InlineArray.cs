// verdict: leak
// An inline array's first element is written through a span.
using System.Runtime.CompilerServices;

[InlineArray(2)]
public struct Two
{
    private string _first;
}

public class A
{
    public void Run(string text)
    {
        var two = new Two();
        two[0] = "note";
        two[1] = "file";
        Span<string> span = two;
        span[0] = text;
        Ran(two[0]);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
