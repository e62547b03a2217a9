// verdict: leak
// An iterator yields constants and one text, and LINQ picks the last.
public class A
{
    private static IEnumerable<string> Kinds(string text)
    {
        yield return "note";
        yield return "file";
        yield return text;
    }

    public void Run(string text) => Ran(Kinds(text).Last());

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
