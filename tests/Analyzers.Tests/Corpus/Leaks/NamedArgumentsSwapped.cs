// verdict: leak
// Named arguments: the file stands where the kind belongs.
public class Saver
{
    public void Save(string file, string text)
    {
        Saved(text: text, kind: file);
    }

    [Timed("saver.save")]
    private void Saved([Label, LabelValues("note", "task")] string kind, string text)
    {
    }
}
