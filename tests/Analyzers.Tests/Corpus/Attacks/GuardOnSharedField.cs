// verdict: leak
// Another thread changes the field between guard and use.
public class A
{
    private string _kind = "";

    public void Set(string text) => _kind = text;

    public void Run()
    {
        if (_kind == "note")
        {
            Ran(_kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
