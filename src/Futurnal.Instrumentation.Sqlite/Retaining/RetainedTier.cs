namespace Futurnal.Instrumentation.Sqlite;

/// <summary>From when on a tier is whole.</summary>
/// <param name="WidthMs">The width of its buckets in milliseconds; 0 for points.</param>
/// <param name="SinceMs">The first moment that is kept, in Unix milliseconds; 0 where nothing was ever deleted.</param>
/// <param name="FirstMs">When the oldest hour or bucket that there is begins, in Unix milliseconds; <see langword="null"/> where there is nothing.</param>
public sealed record RetainedTier(long WidthMs, long SinceMs, long? FirstMs);
