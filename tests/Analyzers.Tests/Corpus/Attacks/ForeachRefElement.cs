// verdict: leak
// A loop by reference changes the elements.
public class A
{
    public void Run(string text)
    {
        var kinds = new[] { "note", "file" };
        foreach (ref var kind in kinds.AsSpan())
        {
            kind = text;
        }

        foreach (var kind in kinds)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
