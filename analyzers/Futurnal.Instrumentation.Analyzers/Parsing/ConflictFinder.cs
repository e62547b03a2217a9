using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds metrics that are declared in two ways: by two methods, or by a method and a referenced assembly.</summary>
internal static class ConflictFinder
{
    public static IEnumerable<DiagnosticSpec> Find(EquatableArray<TargetSpec> targets, EquatableArray<ReferencedMetricSpec> referenced)
    {
        var uses = targets
            .Where(t => t.Method is not null)
            .SelectMany(t => t.Method!.Instruments.Select((i, n) => (Method: t.Method!, Metric: DeclaredMetricSpec.Of(t.Method!, i), Place: t.Places[n])))
            .OrderBy(u => u.Place.FilePath, StringComparer.Ordinal)
            .ThenBy(u => u.Place.Span.Start)
            .GroupBy(u => u.Metric.Name, StringComparer.Ordinal);
        var elsewhere = referenced.ToLookup(r => r.Metric.Name, StringComparer.Ordinal);
        foreach (var metric in uses)
        {
            var (first, declared, _) = metric.First();
            foreach (var (_, own, place) in metric)
            {
                if (own.DifferenceFrom(declared) is { } difference)
                {
                    yield return place with { Arguments = new([own.Name, $"on '{first.DisplayName}'", difference]) };
                }
                else if (Contradicted(own, metric.TakeWhile(u => !ReferenceEquals(u.Place, place)).Select(u => (u.Method.DisplayName, u.Metric))) is { } contradicted)
                {
                    yield return place with { Arguments = new([own.Name, $"on '{contradicted.Method}'", contradicted.Difference]) };
                }
                else if (elsewhere[own.Name].Select(r => (r.AssemblyName, Difference: own.DifferenceFrom(r.Metric))).FirstOrDefault(r => r.Difference is not null) is { Difference: { } other } found)
                {
                    yield return place with { Arguments = new([own.Name, $"in assembly '{found.AssemblyName}'", other]) };
                }
            }
        }
    }

    /// <summary>Budgets need not stand at the first declaration, so they are compared with each before.</summary>
    private static (string Method, string Difference)? Contradicted(DeclaredMetricSpec own, IEnumerable<(string Method, DeclaredMetricSpec Metric)> before)
    {
        if (own.Judging == JudgingSpec.None)
        {
            return null;
        }

        foreach (var (method, metric) in before)
        {
            if (own.Judging.DifferenceFrom(metric.Judging) is { } difference)
            {
                return (method, difference);
            }
        }

        return null;
    }
}
