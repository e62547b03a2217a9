using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>The baseline of a series, in <see cref="BaselineDocument"/>; figures are of a counter's increments a second.</summary>
internal sealed record BaselineSeriesDocument(
    IReadOnlyDictionary<string, string> Labels,
    BaselineState State,
    int Samples,
    int MissingSamples,
    long? ReadyInMs,
    long Count,
    double? Mean,
    double? Stddev,
    double? P50,
    double? P95,
    double? P99,
    double? Min,
    double? Max,
    BaselineModelDocument? Model);
