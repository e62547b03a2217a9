// verdict: leak
// The binder of the configuration fills the private setter.
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;

public sealed class Settings
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(string json, JsonTypeInfo<Settings> info) => Sink.Ran(JsonSerializer.Deserialize(json, info)!.Kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
