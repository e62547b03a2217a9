using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>What metrics saw of late, which rules are evaluated on. Used by one thread at a time.</summary>
public interface IRecentMetrics
{
    /// <summary>Reads a metric over the last stretch of time.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="labels">The labels that series must have; they may have others besides.</param>
    /// <param name="statistic">Which number is taken.</param>
    /// <param name="over">How long the stretch up to now is.</param>
    /// <param name="perSeries">Whether each series is read by itself; otherwise there is one reading at most, of all together.</param>
    /// <returns>The readings. Where nothing was recorded there is none.</returns>
    IReadOnlyList<SeriesReading> Read(string metric, ImmutableArray<KeyValuePair<string, string>> labels, MetricStatistic statistic, TimeSpan over, bool perSeries);
}
