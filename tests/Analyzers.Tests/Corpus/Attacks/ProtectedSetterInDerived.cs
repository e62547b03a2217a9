// verdict: leak
// A protected setter is used by a derived class.
public class Base
{
    public string Kind { get; protected set; } = "note";

    public void Run() => Ran(Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Derived : Base
{
    public void Load(FileInfo file) => Kind = file.Name;
}
