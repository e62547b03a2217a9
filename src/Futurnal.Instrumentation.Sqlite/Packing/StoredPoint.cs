namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What one series has in one flush.</summary>
/// <param name="SeriesId">The series, 1 to 524287.</param>
/// <param name="Value">A counter's increment or a gauge's value; of a distribution its mean, which is not stored but computed.</param>
/// <param name="Distribution">The distribution of a histogram or timer; null for counters and gauges.</param>
/// <param name="Observations">How many single values stand for the point.</param>
internal readonly record struct StoredPoint(int SeriesId, double Value, ExponentialHistogram? Distribution, int Observations);
