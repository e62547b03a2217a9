namespace Futurnal.Instrumentation.Baselines;

/// <summary>A minute and what was expected of it.</summary>
internal readonly record struct JudgedMinute(SignalPoint Point, Expectation Expected, double Score);
