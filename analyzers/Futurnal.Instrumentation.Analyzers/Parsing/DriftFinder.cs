using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Compares the catalog, where there is one, with the metrics that the attributes declare.</summary>
internal static class DriftFinder
{
    public static bool IsCatalog(AdditionalText file) => Path.GetFileName(file.Path) == CatalogFile.Name;

    public static CatalogTextSpec Read(AdditionalText file, CancellationToken cancellationToken) => new(file.Path, file.GetText(cancellationToken)?.ToString() ?? "");

    public static IEnumerable<DiagnosticSpec> Find(EquatableArray<TargetSpec> targets, IEnumerable<CatalogTextSpec> catalogs)
    {
        var files = catalogs.OrderBy(c => c.FilePath, StringComparer.Ordinal).Distinct().ToArray();
        if (files.Length == 0)
        {
            return [];
        }

        var (first, others) = (files[0], files.Skip(1));
        return Find(targets, first).Concat(others.Select(o => At(RuleCatalog.MalformedCatalog, o, 1, $"'{first.FilePath}' is the project's catalog already; keep one of them")));
    }

    private static IEnumerable<DiagnosticSpec> Find(EquatableArray<TargetSpec> targets, CatalogTextSpec catalog)
    {
        var file = CatalogParser.Parse(catalog.Text);
        foreach (var problem in file.Problems)
        {
            yield return At(RuleCatalog.MalformedCatalog, catalog, problem.Line, problem.Text);
        }

        if (file.IsMalformed)
        {
            yield break;
        }

        // Where a declaration is in error, its metric is not known, and would be taken for one that is gone.
        var isWhole = targets.All(t => t.Method is not null);
        var places = PlacesOf(targets);
        foreach (var drift in CatalogComparison.Find(file, [.. MetricCollector.Collect(targets).Select(Listed)]))
        {
            if (drift.Line > 0 && (isWhole || !drift.IsUndeclared))
            {
                yield return At(RuleCatalog.Drift, catalog, drift.Line, drift.Text);
            }
            else if (drift.Line == 0)
            {
                yield return places[drift.Name] with { Id = RuleCatalog.Drift.Id, Arguments = new([drift.Text]) };
            }
        }
    }

    private static CatalogMetric Listed(DeclaredMetricSpec metric) =>
        CatalogMetric.Of(metric.Name, metric.Type, metric.Unit, metric.Description, metric.Labels.Select(l => new CatalogLabel(l.Key, [.. l.Values])));

    /// <summary>The first declaration of each metric.</summary>
    private static Dictionary<string, DiagnosticSpec> PlacesOf(EquatableArray<TargetSpec> targets) => targets
        .Where(t => t.Method is not null)
        .SelectMany(t => t.Method!.Instruments.Select((i, n) => (i.Name, Place: t.Places[n])))
        .OrderBy(u => u.Place.FilePath, StringComparer.Ordinal)
        .ThenBy(u => u.Place.Span.Start)
        .GroupBy(u => u.Name, StringComparer.Ordinal)
        .ToDictionary(u => u.Key, u => u.First().Place, StringComparer.Ordinal);

    private static DiagnosticSpec At(DiagnosticDescriptor rule, CatalogTextSpec catalog, int line, string text)
    {
        var lines = SourceText.From(catalog.Text).Lines;
        var span = lines[line - 1].Span;
        return new DiagnosticSpec(rule.Id, catalog.FilePath, span, lines.GetLinePositionSpan(span), new([text]));
    }
}
