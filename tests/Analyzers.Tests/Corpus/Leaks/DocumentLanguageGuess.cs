// verdict: leak
// A field of the front matter of a note is the author's text.
public class FrontMatter
{
    public static string? Field(string note, string key)
    {
        foreach (var line in note.Split('\n'))
        {
            if (line.StartsWith(key + ":", StringComparison.Ordinal))
            {
                return line[(key.Length + 1)..].Trim();
            }
        }

        return null;
    }
}

public class NoteIndexer
{
    public void Index(string note) => Indexed(FrontMatter.Field(note, "language") ?? "en");

    [Counted("notes.indexed")]
    private void Indexed([Label, LabelValues("en", "de")] string language)
    {
    }
}
