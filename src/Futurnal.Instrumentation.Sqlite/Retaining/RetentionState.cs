namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a store keeps at a moment.</summary>
/// <param name="Setting">What a person set in the store.</param>
/// <param name="FileBytes">The bytes on disk: the file and its write-ahead log.</param>
/// <param name="Tiers">Each tier, points first, then rollups from fine to coarse.</param>
public sealed record RetentionState(RetentionSetting Setting, long FileBytes, IReadOnlyList<RetainedTier> Tiers);
