// verdict: leak
// A reference into the dictionary is written through.
using System.Runtime.InteropServices;

public class A
{
    private readonly Dictionary<string, string> _names = new() { ["n"] = "note" };

    public void Learn(string text) => CollectionsMarshal.GetValueRefOrNullRef(_names, "n") = text;

    public void Run() => Ran(_names["n"]);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
