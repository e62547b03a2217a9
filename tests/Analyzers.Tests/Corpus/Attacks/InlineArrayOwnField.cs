// verdict: leak
// The field of an inline array is read by its name and written by an index.
using System.Runtime.CompilerServices;

[InlineArray(2)]
public struct Two
{
    private string _first;

    public static Two Make() => new() { _first = "note" };

    public readonly void Run() => Sink.Ran(_first);
}

public class A
{
    public void Run(string text)
    {
        var two = Two.Make();
        two[0] = text;
        two.Run();
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
