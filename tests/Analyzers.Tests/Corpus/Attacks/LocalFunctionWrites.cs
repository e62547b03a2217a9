// verdict: leak
// A local function below the call changes the local.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        Change();
        Ran(kind);

        void Change() => kind = text;
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
