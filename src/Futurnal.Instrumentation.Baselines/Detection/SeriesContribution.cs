namespace Futurnal.Instrumentation.Baselines;

/// <summary>What one series of a metric was expected to add to the metric's total, and what it added.</summary>
/// <param name="Series">The series.</param>
/// <param name="Expected">What was expected of it, finite. Additive: a rate, or a time spent, never a percentile.</param>
/// <param name="Actual">What it was, finite and of the same kind.</param>
public sealed record SeriesContribution(Series Series, double Expected, double Actual);
