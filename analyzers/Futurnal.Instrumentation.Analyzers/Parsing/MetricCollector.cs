using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the metrics that a compilation declares, each once. What the built-in taxonomy has, everybody knows.</summary>
internal static class MetricCollector
{
    public static EquatableArray<DeclaredMetricSpec> Collect(EquatableArray<TargetSpec> targets) => targets
        .Select(t => t.Method)
        .OfType<MethodSpec>()
        .SelectMany(m => m.Instruments.Select(i => DeclaredMetricSpec.Of(m, i)))
        .Where(m => BuiltInMetrics.Find(m.Name) is null)
        .GroupBy(m => m.Name, StringComparer.Ordinal)
        .OrderBy(m => m.Key, StringComparer.Ordinal)
        .Select(m => m.OrderByDescending(d => d.Description, StringComparer.Ordinal).First())
        .ToEquatableArray();
}
