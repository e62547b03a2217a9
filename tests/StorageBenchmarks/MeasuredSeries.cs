using Futurnal.Instrumentation;

namespace StorageBenchmarks;

/// <summary>Series as a registry makes them, whose texts need no check.</summary>
internal static class MeasuredSeries
{
    public static Series[] Make(int number, Func<int, MetricType> typeOf) =>
    [
        .. Enumerable.Range(0, number).Select(i => new Series(
            new MetricDefinition($"bench.series{i}", typeOf(i), MetricCategory.Application, typeOf(i) == MetricType.Timer ? "ms" : "1", "", [], "StorageBenchmarks"), []) { Slot = i }),
    ];
}
