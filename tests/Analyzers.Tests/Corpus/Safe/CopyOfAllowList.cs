// verdict: safe
// An allow-list is copied into a new set and a view.
using System.Collections.ObjectModel;

public class A
{
    private static readonly List<string> Known = ["note"];

    public static ReadOnlyCollection<string> All { get; } = new(Known);

    public HashSet<string> Copy() => new(Known);

    public void Run(string text) => Sink.Ran(Known.Contains(text) ? text : "other");
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
