// verdict: leak
// The allow-list holds a word that the label does not declare.
public class A
{
    private static readonly HashSet<string> Known = ["note", "Dr Weber"];

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
