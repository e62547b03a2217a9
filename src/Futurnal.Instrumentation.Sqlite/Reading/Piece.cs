namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A stretch of time that is read from one tier; it begins and ends at bounds of the tier's buckets.</summary>
/// <param name="Tier">The tier; <see langword="null"/> for points.</param>
/// <param name="From">Its first millisecond.</param>
/// <param name="To">The first millisecond after it.</param>
internal readonly record struct Piece(Tier? Tier, long From, long To);
