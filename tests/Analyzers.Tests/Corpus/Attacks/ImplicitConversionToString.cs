// verdict: leak
// A type converts itself to a text when it is handed over.
public readonly struct DocumentName(string name)
{
    public static implicit operator string(DocumentName document) => document.Text;

    private string Text => name;
}

public class A
{
    public void Run(DocumentName document) => Ran(document);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
