// verdict: leak
// The first line of a document.
public class Outline
{
    public void Build(string document)
    {
        using var reader = new StringReader(document);
        Built(reader.ReadLine() ?? "untitled");
    }

    [Timed("outline.build")]
    private void Built([Label, LabelValues("untitled", "titled")] string title)
    {
    }
}
