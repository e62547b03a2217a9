// verdict: leak
// A table of constants gets one text by an indexer in its initializer.
public class A
{
    private readonly Dictionary<string, string> _names;

    public A(string text) => _names = new() { ["n"] = "note", ["o"] = text };

    public void Run(string key) => Ran(_names.GetValueOrDefault(key, "other"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
