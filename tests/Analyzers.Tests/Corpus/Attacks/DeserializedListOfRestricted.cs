// verdict: leak
// The serializer fills restricted properties in a list.
using System.Text.Json;

public sealed record Source([property: LabelValues("note")] string Kind);

public class A
{
    public async Task Run(Stream json)
    {
        foreach (var source in (await JsonSerializer.DeserializeAsync<List<Source>>(json))!)
        {
            Sink.Ran(source.Kind);
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
