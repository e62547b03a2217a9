// verdict: leak
// The allow-list grows under a name that is written with an escape.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public void Learn(string text) => \u004bnown.Add(text);

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
