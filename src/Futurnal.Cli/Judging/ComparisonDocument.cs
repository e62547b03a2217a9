using System.Collections.Immutable;

namespace Futurnal.Cli.Judging;

/// <summary>What <c>futurnal telemetry compare --json</c> prints.</summary>
internal sealed record ComparisonDocument(
    int FormatVersion,
    long TakenMs,
    string BaseStore,
    long BaseFromMs,
    long BaseToMs,
    string HeadStore,
    long HeadFromMs,
    long HeadToMs,
    long StretchMs,
    double MinEffect,
    bool Holds,
    ImmutableArray<ChangeDocument> Changes)
{
    // Rises when a program that reads the object has to change.
    private const int Version = 1;

    public static ComparisonDocument Of(ComparisonReport report) => new(
        Version,
        report.NowMs,
        report.Base.StorePath,
        report.Base.Range.FromMs,
        report.Base.Range.ToMs,
        report.Head.StorePath,
        report.Head.Range.FromMs,
        report.Head.Range.ToMs,
        (long)report.Stretch.TotalMilliseconds,
        report.Options.MinimumEffect,
        report.Holds,
        [.. report.Changes.Select(ChangeDocument.Of)]);
}
