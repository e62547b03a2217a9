namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A step of a random run.</summary>
/// <param name="Kind">What happens, from 0 to 99.</param>
/// <param name="Count">How often, or for how long.</param>
/// <param name="Engine">Which engine, 0 or 1.</param>
/// <param name="Key">Which key, from 0 to 2.</param>
internal sealed record Move(int Kind, int Count, int Engine, int Key);
