using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Catalog;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the metrics that a compilation declares, each once, with all values that any of its declarations gives a label.</summary>
internal static class MetricCollector
{
    public static EquatableArray<DeclaredMetricSpec> Collect(EquatableArray<TargetSpec> targets) => targets
        .Select(t => t.Method)
        .OfType<MethodSpec>()
        .SelectMany(m => m.Instruments.Select(i => DeclaredMetricSpec.Of(m, i)))
        .GroupBy(m => m.Name, StringComparer.Ordinal)
        .OrderBy(m => m.Key, StringComparer.Ordinal)
        .Select(m => m.OrderByDescending(d => d.Description, StringComparer.Ordinal).First() with
        {
            Labels = Merge(m.SelectMany(d => d.Labels)),
            Judging = m.Select(d => d.Judging).Aggregate((all, one) => all.And(one)),
        })
        .ToEquatableArray();

    private static EquatableArray<DeclaredLabelSpec> Merge(IEnumerable<DeclaredLabelSpec> labels) => labels
        .GroupBy(l => l.Key, StringComparer.Ordinal)
        .OrderBy(l => l.Key, StringComparer.Ordinal)
        .Select(l => new DeclaredLabelSpec(l.Key, l.Any(d => d.Values.Count == 0) ? default : CatalogLabel.InOrder(l.SelectMany(d => d.Values)).ToEquatableArray()))
        .ToEquatableArray();
}
