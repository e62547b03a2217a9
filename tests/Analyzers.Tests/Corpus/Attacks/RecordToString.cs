// verdict: leak
// The generated ToString of a record prints its members.
public record Tag(string Kind);

public class A
{
    public void Run(Tag tag) => Ran($"{tag}");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("Tag { Kind = note }")] string kind)
    {
    }
}
