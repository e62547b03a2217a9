// verdict: leak
// LazyInitializer fills the field with what a function gives.
public class A
{
    private string? _kind;

    public void Run(string path) => Ran(LazyInitializer.EnsureInitialized(ref _kind, () => Path.GetFileName(path)));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
