// verdict: leak
// A dictionary of labels is handed to a series as it came.
public class Bridge
{
    public Series Convert(MetricDefinition metric, Dictionary<string, string> tags) => new(metric, tags);
}
