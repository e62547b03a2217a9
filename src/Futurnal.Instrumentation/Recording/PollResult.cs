namespace Futurnal.Instrumentation.Recording;

/// <summary>What a read gave; nothing where the member was left out or had nothing to tell.</summary>
/// <param name="Value">The value.</param>
/// <param name="Failure">What the member threw.</param>
internal readonly record struct PollResult(double? Value, Exception? Failure);
