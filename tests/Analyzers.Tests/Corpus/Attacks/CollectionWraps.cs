// verdict: leak
// A collection wraps the list, and adds to it.
using System.Collections.ObjectModel;

public class A
{
    private static readonly List<string> Known = ["note"];

    public void Learn(string text) => new Collection<string>(Known).Add(text);

    public void Run(int at) => Sink.Ran(Known[at]);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
