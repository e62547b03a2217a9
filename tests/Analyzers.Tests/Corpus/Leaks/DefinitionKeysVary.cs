// verdict: leak
// The keys of a definition are the columns of a table.
public class TableMetrics
{
    public MetricDefinition Define(IEnumerable<string> columns) => new(
        "table.rows", MetricType.Counter, MetricCategory.Application, "{row}", "Rows read.", columns.Select(c => c.ToLowerInvariant()), "App");
}
