using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The definitions of a registry by name. That of a built-in metric is made when somebody asks for it: few applications report them all. Thread-safe.</summary>
internal sealed class DefinitionTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MetricDefinition> _all = new(StringComparer.Ordinal);

    /// <summary>Gets all definitions by name.</summary>
    public IReadOnlyList<MetricDefinition> All
    {
        get
        {
            lock (_gate)
            {
                foreach (var metric in BuiltInMetrics.All)
                {
                    Known(metric.Name);
                }

                return [.. _all.Values.OrderBy(d => d.Name, StringComparer.Ordinal)];
            }
        }
    }

    public MetricDefinition? Find(string name)
    {
        lock (_gate)
        {
            return Known(name);
        }
    }

    /// <summary>Adds a definition, or replaces it by the equal one that is there already.</summary>
    /// <returns>In what it contradicts the one that is there, or <see langword="null"/>.</returns>
    public string? Enter(ref MetricDefinition definition)
    {
        lock (_gate)
        {
            if (Known(definition.Name) is not { } known)
            {
                RecordingMemory.Ask();
                _all.Add(definition.Name, definition);
                return null;
            }

            if (definition.ConflictWith(known) is { } conflict)
            {
                return Contradiction(definition, known, conflict);
            }

            known.Adopt(definition.JudgedBy);
            definition = known;
            return null;
        }
    }

    private MetricDefinition? Known(string name)
    {
        if (_all.TryGetValue(name, out var known))
        {
            return known;
        }

        return BuiltInMetrics.Find(name) is { } metric ? AddBuiltIn(metric) : null;
    }

    private MetricDefinition AddBuiltIn(BuiltInMetric metric)
    {
        var definition = MetricDefinition.OfAnyUnit(
            metric.Name, metric.Type, metric.Category, metric.Unit, metric.Description, metric.LabelKeys, "the built-in taxonomy");
        _all.Add(metric.Name, definition);
        return definition;
    }

    private static string Contradiction(MetricDefinition definition, MetricDefinition known, string conflict) =>
        $"Metric '{definition.Name}' is declared by {definition.DeclaredBy} and by {known.DeclaredBy} in different ways: {conflict}. Make them agree, or rename one.";
}
