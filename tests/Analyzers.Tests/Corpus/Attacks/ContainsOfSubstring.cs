// verdict: leak
// The list is a string, of which the text is a part: any letter of it.
public class A
{
    private const string Known = "note,file";

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
