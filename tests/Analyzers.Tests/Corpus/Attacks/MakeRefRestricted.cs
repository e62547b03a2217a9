// verdict: leak
// __makeref of a restricted field.
public sealed class Source
{
    [LabelValues("note")]
    private string _kind = "note";

    public void Run(string text)
    {
        var reference = __makeref(_kind);
        __refvalue(reference, string) = text;
        Sink.Ran(_kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
