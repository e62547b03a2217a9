// verdict: leak
// IParsable<string> gives the text back as it is.
public class A
{
    private static T Read<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    public void Run(string text) => Ran(Read<string>(text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
