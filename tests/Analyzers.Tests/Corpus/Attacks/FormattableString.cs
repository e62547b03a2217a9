// verdict: leak
// A FormattableString is turned to text later.
public class A
{
    public void Run(string text)
    {
        FormattableString kind = $"{text}";
        Ran(FormattableString.Invariant(kind));
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
