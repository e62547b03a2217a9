// verdict: leak
// A struct's method replaces this.
public struct Kind
{
    public string Text;

    public Kind() => Text = "note";

    public void Load(string text) => this = new Kind { Text = text };
}

public class A
{
    public void Run(string text)
    {
        var kind = new Kind();
        kind.Load(text);
        Ran(kind.Text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
