// verdict: leak
// A number's format is a text that passes through.
public class A
{
    public void Run(string path) => Ran(1.ToString($"'{path}'"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("1")] string kind)
    {
    }
}
