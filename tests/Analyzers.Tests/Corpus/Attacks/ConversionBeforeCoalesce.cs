// verdict: leak
// The left operand of ?? is converted silently.
public sealed class Title(string text)
{
    public static implicit operator string(Title title) => title.Value;

    private string Value => text;
}

public class A
{
    public void Run(Title? title) => Ran(title ?? "note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
