// verdict: leak
// The serializer writes a private setter that is marked for it.
using System.Text.Json;
using System.Text.Json.Serialization;

public sealed class Job
{
    [JsonInclude]
    public string Kind { get; private set; } = "note";

    public void Run() => Sink.Ran(Kind);

    public static Job Load(string json) => JsonSerializer.Deserialize<Job>(json)!;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
