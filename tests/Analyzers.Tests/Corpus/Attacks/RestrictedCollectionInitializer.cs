// verdict: leak
// A restricted parameter of an Add that a collection initializer calls.
using System.Collections;

public class Kinds : IEnumerable
{
    public IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

    public void Add([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class A
{
    public Kinds Run(string text) => new() { "note", text };
}
