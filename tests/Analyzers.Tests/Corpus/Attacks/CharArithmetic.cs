// verdict: leak
// The text is rebuilt character by character from numbers.
public class A
{
    public void Run(string text)
    {
        var codes = text.Select(c => (int)c).ToArray();
        var kind = new string(codes.Select(c => (char)c).ToArray());
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
