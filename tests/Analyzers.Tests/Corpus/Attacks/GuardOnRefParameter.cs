// verdict: leak
// The caller's variable is changed by a call between guard and use.
public class A
{
    private string _kind = "";

    public void Start()
    {
        Check(ref _kind);
    }

    private void Reload() => _kind = File.ReadAllText("kind.txt");

    private void Check(ref string kind)
    {
        if (kind == "note")
        {
            Reload();
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
