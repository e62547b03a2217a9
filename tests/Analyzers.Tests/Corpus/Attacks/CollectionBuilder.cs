// verdict: leak
// A collection's builder adds a text that stands in no brackets.
using System.Collections;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(KindsBuilder), nameof(KindsBuilder.Create))]
public sealed class Kinds(string[] items) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class KindsBuilder
{
    public static Kinds Create(ReadOnlySpan<string> items) => new([.. items, Environment.UserName]);
}

public class A
{
    public void Run()
    {
        Kinds kinds = ["note", "file"];
        foreach (var kind in kinds)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
