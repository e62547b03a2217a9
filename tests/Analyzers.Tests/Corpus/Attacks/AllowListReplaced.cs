// verdict: leak
// The field that holds the allow-list is replaced.
public class A
{
    private static HashSet<string> s_known = ["note"];

    public static void Load(IEnumerable<string> words) => s_known = [.. words];

    public void Run(string text) => Ran(s_known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
