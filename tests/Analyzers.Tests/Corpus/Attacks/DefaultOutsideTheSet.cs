// verdict: leak
// The default value of the label's parameter is none of its values.
public class A
{
    public void Run() => Ran();

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind = "weber")
    {
    }
}
