using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Sums up series over a range of time. Not thread-safe.</summary>
internal static class SummaryReader
{
    /// <summary>Sums up every series that has a point in the range, as of one moment, ordered by metric name and labels.</summary>
    /// <exception cref="FormatException">Something stored cannot be understood.</exception>
    public static IReadOnlyList<SeriesSummary> Summarize(SqliteConnection connection, TimeRange range, CancellationToken cancellationToken)
    {
        // One transaction, so that no flush is seen in part.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var reader = new RangeReader(connection);
        using var latest = new LatestReader(connection);
        var sums = reader.SumAll(range, cancellationToken);
        var newest = latest.Find(sums.Keys, range, cancellationToken);
        var summaries = new List<SeriesSummary>();
        foreach (var (id, series) in StoredSeries.ReadAll(connection))
        {
            if (sums.TryGetValue((int)id, out var sum))
            {
                var (time, value) = newest.GetValueOrDefault((int)id, (0, double.NaN));
                summaries.Add(new SeriesSummary(series, sum.Count, sum.Sum, sum.Min, sum.Max, value, time, sum.Distribution));
            }
        }

        return summaries;
    }
}
