using System.Collections.Immutable;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Judging;

/// <summary>What <c>futurnal telemetry gates --json</c> prints.</summary>
internal sealed record GatesDocument(
    int FormatVersion, long TakenMs, string Store, long? FromMs, long? ToMs, long WatchedMs, bool Holds, ImmutableArray<GateDocument> Gates)
{
    // Rises when a program that reads the object has to change.
    private const int Version = 1;

    public static GatesDocument Of(GateReport report) => new(
        Version,
        report.NowMs,
        report.StorePath,
        report.Range.FromMs == long.MinValue ? null : report.Range.FromMs,
        report.Range.ToMs == long.MaxValue ? null : report.Range.ToMs,
        report.WatchedMs,
        report.Holds,
        [.. report.Results.Select(GateDocument.Of)]);
}
