namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Is handed the points of a flush, which hold until it returns.</summary>
/// <param name="time">When the flush was taken, in Unix milliseconds.</param>
/// <param name="points">Its points, ascending by series.</param>
internal delegate void FlushVisitor(long time, ReadOnlySpan<StoredPoint> points);
