// verdict: leak
// A helper's result is restricted, and one of its returns is not.
public class A
{
    [return: LabelValues("note", "file")]
    private static string KindOf(string text) => text.Length == 4 ? text : "file";

    public void Run(string text) => Ran(KindOf(text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
