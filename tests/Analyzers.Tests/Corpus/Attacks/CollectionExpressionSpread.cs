// verdict: leak
// Constants and open texts are spread into one list.
public class A
{
    public void Run(string[] tags)
    {
        string[] kinds = ["note", .. tags];
        foreach (var kind in kinds)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
