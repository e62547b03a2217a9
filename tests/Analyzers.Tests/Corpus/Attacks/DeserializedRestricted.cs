// verdict: leak
// The serializer fills a restricted property with any text.
using System.Text.Json;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(string json)
    {
        var source = JsonSerializer.Deserialize<Source>(json)!;
        Sink.Ran(source.Kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
