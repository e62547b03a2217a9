// verdict: leak
// One constructor calls the restricted one.
public class A
{
    private readonly string _kind;

    public A([LabelValues("note")] string kind) => _kind = kind;

    public A(FileInfo file)
        : this(file.Name)
    {
    }

    public void Run() => Ran(_kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
