namespace Futurnal.Instrumentation.Registry;

/// <summary>How the values of gauges that are read become one, by metric: as the first that declared it said. Thread-safe.</summary>
internal sealed class CombineTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (GaugeCombine Combine, string DeclaredBy)> _all = new(StringComparer.Ordinal);

    /// <summary>Gets what was declared first, and by whom, which may be this very declaration.</summary>
    public (GaugeCombine Combine, string DeclaredBy) FindOrAdd(MetricDefinition definition, GaugeCombine combine)
    {
        lock (_gate)
        {
            if (!_all.TryGetValue(definition.Name, out var known))
            {
                known = (combine, definition.DeclaredBy);
                _all.Add(definition.Name, known);
            }

            return known;
        }
    }
}
