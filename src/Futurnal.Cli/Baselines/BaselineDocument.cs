using System.Collections.Immutable;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>What <c>futurnal telemetry baseline --json</c> prints.</summary>
internal sealed record BaselineDocument(
    int FormatVersion,
    long TakenMs,
    string Metric,
    MetricType Type,
    string Unit,
    SignalKind Signal,
    long WindowMs,
    int SamplesNeeded,
    ImmutableArray<BaselineSeriesDocument> Series);
