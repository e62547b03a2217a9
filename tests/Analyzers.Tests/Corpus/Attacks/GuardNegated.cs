// verdict: leak
// The guard is the wrong way round.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public void Run(string text)
    {
        if (!Known.Contains(text))
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
