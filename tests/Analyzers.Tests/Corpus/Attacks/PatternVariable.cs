// verdict: leak
// A property pattern binds the text to a new name.
public record Tag(string Name, int Weight);

public class A
{
    public void Run(object item)
    {
        if (item is Tag { Weight: > 3, Name: { Length: < 8 } kind })
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
