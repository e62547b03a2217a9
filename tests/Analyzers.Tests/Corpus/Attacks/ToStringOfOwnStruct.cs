// verdict: leak
// A struct that looks like an enum has a ToString that tells all.
public readonly struct Kind
{
    public static readonly Kind Note = new("note");

    private readonly string _text;

    public Kind(string text) => _text = text;

    public override string ToString() => _text;
}

public class A
{
    public void Run(Kind kind) => Ran($"{kind}");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
