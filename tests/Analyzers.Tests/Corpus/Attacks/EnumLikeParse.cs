// verdict: leak
// A type with a Parse like an enum's keeps the text.
public readonly struct Kind : IParsable<Kind>
{
    private readonly string _text;

    private Kind(string text) => _text = text;

    public static Kind Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out Kind result)
    {
        result = new(s ?? "");
        return true;
    }

    public override string ToString() => _text;
}

public class A
{
    public void Run(string text) => Ran(Kind.Parse(text, null).ToString());

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
