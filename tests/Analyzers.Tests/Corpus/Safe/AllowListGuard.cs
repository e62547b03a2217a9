// verdict: safe
// What is in the list of constants passes, all else is other.
public class Languages
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "en", "de", "fr" };

    public void Note(string language) => Noted(Known.Contains(language) ? language : "other");

    [Counted("languages.noted")]
    private void Noted([Label, LabelValues("en", "de", "fr")] string language)
    {
    }
}
