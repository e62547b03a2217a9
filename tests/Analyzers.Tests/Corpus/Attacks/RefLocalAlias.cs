// verdict: leak
// A ref local writes the file's name into a local that looks constant.
public class A
{
    public void Run(string path)
    {
        var kind = "note";
        ref var alias = ref kind;
        alias = Path.GetFileName(path);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
