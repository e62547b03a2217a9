// verdict: leak
// A public table may be written to by anybody.
public static class Names
{
    public static readonly Dictionary<string, string> Table = new() { ["n"] = "note" };
}

public class A
{
    public void Run(string key) => Ran(Names.Table.TryGetValue(key, out var kind) ? kind : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Caller
{
    public void M(string text) => Names.Table["n"] = text;
}
