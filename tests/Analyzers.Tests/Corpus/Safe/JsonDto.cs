// verdict: safe
// A data object is read by the serializer and mapped to constants.
using System.Text.Json;
using System.Text.Json.Serialization;

public sealed record Dto([property: JsonPropertyName("kind")] string Kind);

public class A
{
    public void Run(string json) => Sink.Ran(JsonSerializer.Deserialize<Dto>(json)?.Kind switch { "note" => "note", _ => "other" });
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
