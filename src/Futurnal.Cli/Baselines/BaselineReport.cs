using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>What <c>futurnal telemetry baseline</c> found, in order of the labels.</summary>
internal sealed record BaselineReport(string StorePath, long NowMs, BaselineOptions Options, MetricDefinition Metric, IReadOnlyList<Baseline> Baselines);
