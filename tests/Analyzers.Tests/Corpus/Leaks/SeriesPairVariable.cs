// verdict: leak
// A pair is built before and holds the query.
public class QuerySeries
{
    public Series Of(MetricDefinition metric, string query)
    {
        KeyValuePair<string, string> pair = new("query", query);
        var labels = new List<KeyValuePair<string, string>> { pair };
        return new Series(metric, labels);
    }
}
