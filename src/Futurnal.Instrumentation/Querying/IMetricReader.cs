namespace Futurnal.Instrumentation;

/// <summary>Answers what metrics saw. Safe for use by several threads.</summary>
public interface IMetricReader
{
    /// <summary>Sums up every series that has a point in a range of time.</summary>
    /// <param name="range">The range.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The series, ordered by metric name and labels.</returns>
    ValueTask<IReadOnlyList<SeriesSummary>> SummarizeAsync(TimeRange range, CancellationToken cancellationToken);
}
