// verdict: leak
// A frozen set is closed for writing, but was made of a file.
using System.Collections.Frozen;

public class A
{
    private static readonly FrozenSet<string> Known = File.ReadLines("kinds.txt").ToFrozenSet();

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
