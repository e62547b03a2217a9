// verdict: leak
// A local function's restricted parameter is given a text.
public class A
{
    public void Run(string text)
    {
        Forward(text);

        void Forward([LabelValues("note")] string kind) => Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
