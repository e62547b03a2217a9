// verdict: leak
// A static constructor unites the allow-list with what a file says.
public class A
{
    private static readonly HashSet<string> Known = ["note"];

    static A() => Known.UnionWith(File.ReadLines("kinds.txt"));

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
