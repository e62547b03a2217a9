// verdict: leak
// A series is put together by hand, with a path as its label.
public class Exporter
{
    private static readonly MetricDefinition Files = new("files.seen", MetricType.Counter, MetricCategory.Application, "1", "Files seen.", ["file"], "App");

    public MetricPoint Point(string path) => new(new Series(Files, [new KeyValuePair<string, string>("file", path)]), 1);
}
