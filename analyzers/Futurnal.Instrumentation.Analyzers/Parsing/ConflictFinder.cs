using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds metrics that two methods declare in different ways.</summary>
internal static class ConflictFinder
{
    public static IEnumerable<DiagnosticSpec> Find(EquatableArray<TargetSpec> targets)
    {
        var uses = targets
            .Where(t => t.Method is not null)
            .SelectMany(t => t.Method!.Instruments.Select((i, n) => (Method: t.Method!, Instrument: i, Place: t.Places[n])))
            .OrderBy(u => u.Place.FilePath, StringComparer.Ordinal)
            .ThenBy(u => u.Place.Span.Start);
        foreach (var metric in uses.GroupBy(u => u.Instrument.Name, StringComparer.Ordinal))
        {
            var first = metric.First();
            foreach (var (method, instrument, place) in metric.Skip(1))
            {
                if (Difference(method, instrument, first.Method, first.Instrument) is { } difference)
                {
                    yield return place with
                    {
                        Arguments = new([instrument.Name, $"on '{first.Method.DisplayName}'", difference]),
                    };
                }
            }
        }
    }

    /// <summary>The type of a metric as messages name it.</summary>
    public static string TypeOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Timer => "timer",
        InstrumentKind.Counter => "counter",
        InstrumentKind.Histogram => "histogram",
        InstrumentKind.InFlight => "gauge of running calls",
        InstrumentKind.Polled => "gauge that is read",
        _ => "gauge",
    };

    private static string? Difference(MethodSpec method, InstrumentSpec instrument, MethodSpec other, InstrumentSpec first)
    {
        if (TypeOf(instrument.Kind) != TypeOf(first.Kind))
        {
            return $"as a {TypeOf(first.Kind)}, here as a {TypeOf(instrument.Kind)}";
        }

        if (instrument.Unit != first.Unit)
        {
            return $"with unit '{first.Unit}', here with '{instrument.Unit}'";
        }

        if (instrument.Combine != first.Combine)
        {
            return $"with Combine = {first.Combine}, here with {instrument.Combine}";
        }

        var (keys, otherKeys) = (Keys(method, instrument), Keys(other, first));
        return keys == otherKeys ? null : $"with the label keys ({otherKeys}), here with ({keys})";
    }

    private static string Keys(MethodSpec method, InstrumentSpec instrument) =>
        string.Join(", ", instrument.Labels.Select(i => method.Labels[i].Key).OrderBy(k => k, StringComparer.Ordinal));
}
