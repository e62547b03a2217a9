// verdict: leak
// The set is of a derived class with a Contains of its own.
public sealed class Generous : HashSet<string>
{
    public new bool Contains(string text) => true;
}

public class A
{
    private static readonly Generous Known = ["note"];

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
