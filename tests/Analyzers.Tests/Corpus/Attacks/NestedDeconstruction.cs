// verdict: leak
// A nested deconstruction assigns to a local that looks constant.
public class A
{
    public void Run(string path)
    {
        var kind = "note";
        ((kind, var size), var ok) = ((Path.GetFileName(path), path.Length), true);
        if (ok && size > 0)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
