// verdict: safe
// An inline array of numbers beside a constant.
using System.Runtime.CompilerServices;

[InlineArray(4)]
public struct Four
{
    private int _first;
}

public class A
{
    private string _kind = "note";

    public int Run()
    {
        var four = new Four();
        four[0] = 1;
        Sink.Ran(_kind);
        return four[0];
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
