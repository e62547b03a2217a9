namespace Futurnal.Instrumentation;

/// <summary>What became of an incident that was to be opened.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Alert">The incident that is open now, of whoever opened it; <see langword="null"/> where none is.</param>
/// <param name="RetryAtMs">When the cooldown is over, in Unix milliseconds; 0 where none holds it up.</param>
public sealed record AlertOpening(AlertOpenOutcome Outcome, AlertRecord? Alert, long RetryAtMs = 0);
