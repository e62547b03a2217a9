namespace Futurnal.Instrumentation;

/// <summary>What one series saw in a range of time.</summary>
/// <param name="Series">The series.</param>
/// <param name="Count">A counter's or gauge's points; a distribution's recorded values. At least 1.</param>
/// <param name="Sum">A counter's increments, a gauge's values or a distribution's values, added up.</param>
/// <param name="Min">The least increment or value.</param>
/// <param name="Max">The greatest increment or value.</param>
/// <param name="Last">The value of the newest point; for a distribution the mean of the newest flush.</param>
/// <param name="LastTimestampMs">When the newest point was taken, in Unix milliseconds.</param>
/// <param name="Distribution">A distribution's values, merged; <see langword="null"/> for counters and gauges. Belongs to the caller.</param>
public sealed record SeriesSummary(
    Series Series,
    long Count,
    double Sum,
    double Min,
    double Max,
    double Last,
    long LastTimestampMs,
    ExponentialHistogram? Distribution);
