// verdict: leak
// A static constructor overwrites the constant initialiser.
public class A
{
    private static readonly string Kind = "note";

    static A() => Kind = Environment.MachineName;

    public void Run() => Ran(Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
