// verdict: leak
// Contains is an extension method of one's own, which says yes.
public sealed class Kinds
{
    public string[] Items { get; } = ["note"];
}

public static class KindsExtensions
{
    public static bool Contains(this Kinds kinds, string text) => kinds.Items.Length > 0 || text.Length > 0;
}

public class A
{
    private static readonly Kinds Known = new();

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
