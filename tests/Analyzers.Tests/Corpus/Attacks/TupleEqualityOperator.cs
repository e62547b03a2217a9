// verdict: leak
// The equality of tuples calls an operator with a restricted operand.
#pragma warning disable CS0660, CS0661
public sealed class Kind
{
    public static bool operator ==(Kind a, [LabelValues("note")] string text)
    {
        Sink.Ran(text);
        return true;
    }

    public static bool operator !=(Kind a, [LabelValues("note")] string text) => !(a == text);
}

public class A
{
    public bool Run(Kind kind, string text) => (kind, 1) == (text, 1);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
