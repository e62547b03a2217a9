using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>What <c>futurnal telemetry baseline</c> found, in order of the labels. Incidents are stretches of time, of each of which there may be several alerts.</summary>
internal sealed record BaselineReport(string StorePath, long NowMs, BaselineOptions Options, MetricDefinition Metric, int Incidents, IReadOnlyList<Baseline> Baselines);
