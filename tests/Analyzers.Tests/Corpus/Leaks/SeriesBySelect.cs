// verdict: leak
// The pairs are made by a query over what was parsed.
public class PrometheusImport
{
    public Series Import(MetricDefinition metric, string line)
    {
        var labels = line.Split(',').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], p[1]));
        return new Series(metric, labels);
    }
}
