using System.Collections.Immutable;

namespace Futurnal.Cli.Status;

/// <summary>What <c>futurnal telemetry status --json</c> prints.</summary>
internal sealed record StatusDocument(
    int FormatVersion,
    long TakenMs,
    StoreDocument Store,
    RangeDocument Range,
    ImmutableArray<GateDocument> Gates,
    ImmutableArray<SeriesDocument> Series);
