// verdict: leak
// nameof is a method here.
public class A
{
    private static string nameof(string text) => text;

    public void Run(string path) => Ran(nameof(path));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("path")] string kind)
    {
    }
}
