// verdict: safe
// A stream of enums is counted by constants.
public enum Kind
{
    Note,
}

public class A
{
    public async Task Run(IAsyncEnumerable<Kind> kinds)
    {
        await foreach (var kind in kinds)
        {
            Sink.Ran(kind is Kind.Note ? "note" : "other");
        }
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
