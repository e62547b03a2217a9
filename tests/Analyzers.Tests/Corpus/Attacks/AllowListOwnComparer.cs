// verdict: leak
// A comparer of one's own finds everything equal.
using System.Diagnostics.CodeAnalysis;

public sealed class Anything : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => true;

    public int GetHashCode([DisallowNull] string obj) => 0;
}

public class A
{
    private static readonly HashSet<string> Known = new(new Anything()) { "note" };

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
