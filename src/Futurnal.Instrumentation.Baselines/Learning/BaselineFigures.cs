namespace Futurnal.Instrumentation.Baselines;

/// <summary>Figures over the values of a window, in the metric's unit: a gauge's values, what a histogram or timer recorded, a counter's increments a second by minutes.</summary>
/// <param name="Count">The number of values, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their sample standard deviation, divided by one less than their number; 0 of one value.</param>
/// <param name="P50">The median (nearest rank); of histograms and timers from merged sketches, within 1.083 %.</param>
/// <param name="P95">The 95th percentile, likewise.</param>
/// <param name="P99">The 99th percentile, likewise.</param>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
public sealed record BaselineFigures(long Count, double Mean, double StandardDeviation, double P50, double P95, double P99, double Min, double Max);
