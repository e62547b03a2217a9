// verdict: leak
// A static extension member on string hides the text's way.
public static class StringExtensions
{
    private static string s_last = "note";

    extension(string)
    {
        public static string Last
        {
            get => s_last;
            set => s_last = value;
        }
    }
}

public class A
{
    public void Note(string text) => string.Last = text;

    public void Run() => Ran(string.Last);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
