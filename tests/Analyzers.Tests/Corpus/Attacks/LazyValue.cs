// verdict: leak
// A Lazy computes the text when it is asked.
public class A(string path)
{
    private readonly Lazy<string> _kind = new(() => File.ReadLines(path).First());

    public void Run() => Ran(_kind.Value);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
