namespace Futurnal.Instrumentation.Baselines;

/// <summary>What was found in a minute, before it becomes an anomaly.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Side">1 above, -1 below.</param>
/// <param name="Score">How far, in spreads or times.</param>
/// <param name="OnceInDays">How rare it is in ordinary times, where that is known.</param>
/// <param name="Minutes">How many minutes made it.</param>
internal readonly record struct Finding(AnomalyKind Kind, int Side, double Score, double? OnceInDays, int Minutes);
