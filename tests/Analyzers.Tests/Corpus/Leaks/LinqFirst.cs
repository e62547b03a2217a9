// verdict: leak
// A query picks one of the tags of a document.
public record Document(IReadOnlyList<string> Tags);

public class Tagging
{
    public void Apply(Document document)
    {
        var main = document.Tags.Where(t => t.Length < 10).OrderBy(t => t).FirstOrDefault("none");
        Applied(main);
    }

    [Counted("tagging.applied")]
    private void Applied([Label, LabelValues("none", "urgent")] string tag)
    {
    }
}
