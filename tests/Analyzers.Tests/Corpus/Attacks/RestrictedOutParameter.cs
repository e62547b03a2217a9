// verdict: leak
// A restricted out parameter is assigned a text.
public class A
{
    private static bool TryKind(string text, [LabelValues("note")] out string kind)
    {
        kind = text;
        return true;
    }

    public void Run(string text)
    {
        if (TryKind(text, out var kind))
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
