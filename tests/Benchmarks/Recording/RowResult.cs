namespace Benchmarks.Recording;

/// <summary>What a call takes: nanoseconds, and bytes.</summary>
internal sealed record RowResult(double Nanoseconds, long Bytes);
