// verdict: leak
// A property hands the allow-list out as an interface that can be cast back.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    public IReadOnlySet<string> Allowed => Known;

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Caller
{
    public void M(A a, string text) => ((ISet<string>)a.Allowed).Add(text);
}
