// verdict: leak
// The allow-list grows through another variable.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public void Learn(string text)
    {
        var alias = Known;
        alias.Add(text);
    }

    public void Run(string text)
    {
        if (Known.Contains(text))
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
