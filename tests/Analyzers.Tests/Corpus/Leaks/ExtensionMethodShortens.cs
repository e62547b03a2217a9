// verdict: leak
// An extension method cuts the text and keeps it text.
public static class Texts
{
    public static string Short(this string text) => text.Length > 12 ? text[..12] : text;
}

public class Notes
{
    public void Open(string title) => Opened(title.Short());

    [Counted("notes.opened")]
    private void Opened([Label, LabelValues("daily", "weekly")] string kind)
    {
    }
}
