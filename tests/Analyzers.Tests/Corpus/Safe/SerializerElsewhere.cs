// verdict: safe
// A serializer fills another type than that with the label.
using System.Text.Json;

public sealed class Settings
{
    public string Root { get; set; } = "";
}

public sealed class Job
{
    private readonly string _kind = "note";

    public Settings? Load(string json) => JsonSerializer.Deserialize<Settings>(json);

    public void Run() => Sink.Ran(_kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
