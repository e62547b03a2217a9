// verdict: leak FUT108
// The description says which folder is meant.
public class FolderMetrics
{
    public DynamicGauge Of(string folder)
    {
        var definition = new MetricDefinition(
            "folder.files", MetricType.Gauge, MetricCategory.Application, "{file}", $"Files in {folder}.", [], "App");
        return Metrics.Gauge(definition);
    }
}
