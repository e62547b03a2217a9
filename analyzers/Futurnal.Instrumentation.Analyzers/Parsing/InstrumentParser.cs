using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Turns one instrument attribute and the method's labels into a metric, and checks it against the taxonomy.</summary>
internal sealed class InstrumentParser(ISymbol method, IReadOnlyList<LabelSpec> labels, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private const string MillisecondUnit = "ms";

    private static readonly string[] Combines = ["Sum", "Max", "Min", "Mean"];

    public InstrumentSpec? Parse(AttributeData attribute)
    {
        var place = attribute.Place(method, cancellationToken);
        var name = attribute.Text(0) ?? "";
        if (!MetricNames.IsName(name))
        {
            diagnostics.Add(RuleCatalog.MalformedName, place, name, MetricNames.NameRule);
            return null;
        }

        var kind = KindOf(attribute);
        var on = CountedOn(attribute);
        if (WhyNot(attribute, name, kind, on) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, reason);
            return null;
        }

        if (JudgingParser.WhyNot(attribute) is var (what, remedy))
        {
            diagnostics.Add(RuleCatalog.UnkeepableBudget, place, what, name, remedy);
            return null;
        }

        var builtIn = BuiltInMetrics.Find(name);
        var unit = builtIn?.Unit ?? attribute.Named("Unit") as string ?? (on == InstrumentSpec.Items ? "{item}" : DefaultUnit(kind));
        if (builtIn is null && kind == InstrumentKind.Timer && unit != MillisecondUnit)
        {
            diagnostics.Add(RuleCatalog.UnfitUnit, place, unit, name, "a timer records milliseconds; leave Unit out");
            return null;
        }

        var chosen = Choose(kind, on, builtIn);
        if (WhyConflicting(attribute, kind, unit, chosen, builtIn) is var (place2, why))
        {
            diagnostics.Add(RuleCatalog.Conflict, place, name, place2, why);
            return null;
        }

        var counts = chosen.Select(i => labels[i].Values.Count).ToArray();
        var series = counts.Aggregate(1L, (n, c) => n * c);
        if (series > CardinalityLimits.Series)
        {
            diagnostics.Add(RuleCatalog.TooManySeries, place, name, $"{series}", Product(chosen), $"{CardinalityLimits.Series}");
            return null;
        }

        if (builtIn is null)
        {
            Advise(attribute, place, name, kind, chosen);
        }

        return new InstrumentSpec(kind, name, unit, attribute.Named("Description") as string ?? "", on, chosen.ToEquatableArray())
        {
            Combine = CombineOf(attribute),
            SampleEvery = SampleEvery(attribute),
            IsRaw = attribute.Named("Raw") is true,
            Judging = JudgingParser.Read(attribute),
        };
    }

    private void Advise(AttributeData attribute, Location place, string name, InstrumentKind kind, int[] chosen)
    {
        var own = attribute.Named("Unit") as string;
        if (UnitInName.Find(name) is { } found)
        {
            diagnostics.Advise(RuleCatalog.UnitInName, place, name, found.Ending, found.Remedy(kind, own is not null));
        }

        if (own is not null && MetricUnits.WhyNot(own) is { } reason)
        {
            diagnostics.Advise(RuleCatalog.UnknownUnit, place, own, name, reason);
        }

        string[] keys = [.. chosen.Where(i => labels[i].Source != LabelSource.Outcome).Select(i => labels[i].Key)];
        if (keys.Length > CardinalityLimits.Labels)
        {
            diagnostics.Advise(RuleCatalog.TooManyLabels, place, name, $"{keys.Length}", string.Join(", ", keys), $"{CardinalityLimits.Labels}");
        }
    }

    /// <summary>The sizes of the labels. Hashes are not among them: their series are bounded when the program runs.</summary>
    private string Product(int[] chosen)
    {
        var closed = string.Join(" × ", chosen.Where(i => !labels[i].IsHashed).Select(i => labels[i].Values.Count));
        string[] hashed = [.. chosen.Where(i => labels[i].IsHashed).Select(i => $"'{labels[i].Key}'")];
        return hashed.Length == 0 ? closed : $"{closed}, hashed {string.Join(", ", hashed)} left out";
    }

    /// <summary>What is wrong with the attribute's own arguments, in words that follow "cannot be instrumented: ".</summary>
    private string? WhyNot(AttributeData attribute, string name, InstrumentKind kind, string on)
    {
        if (attribute.Named("Unit") is string written && string.IsNullOrWhiteSpace(written))
        {
            return $"the unit of '{name}' is empty; leave it out or name one, as in 'By'";
        }

        if (kind is InstrumentKind.Gauge or InstrumentKind.InFlight && attribute.Named("Combine") is not null)
        {
            return "Combine is for values that are read with each flush; set Poll = true, or leave it out";
        }

        if (on == InstrumentSpec.Items && WhyNotItems(attribute) is { } reason)
        {
            return reason;
        }

        if (SampleEvery(attribute) < 1)
        {
            return $"SampleEvery of '{name}' is {SampleEvery(attribute)}; it says that one call in so many is clocked, so make it 1 or above";
        }

        return (attribute.Named("Raw") is true, kind) switch
        {
            (true, InstrumentKind.Polled) => $"'{name}' is read at each flush and has no other single values; leave Raw out",
            (true, InstrumentKind.InFlight) => $"'{name}' tells how many calls are running, which is no single value of a call; leave Raw out",
            _ => null,
        };
    }

    /// <summary>How values that are read together become one.</summary>
    public static string CombineOf(AttributeData attribute) => attribute.Named("Combine") is int combine and >= 0 and < 4 ? Combines[combine] : Combines[0];

    private static int SampleEvery(AttributeData attribute) => attribute.Named("SampleEvery") as int? ?? 1;

    private static string CountedOn(AttributeData attribute) => attribute.Named("Items") is true
        ? InstrumentSpec.Items
        : attribute.Named("On") switch { 1 => "Success", 2 => "Failure", _ => "Any" };

    private string? WhyNotItems(AttributeData attribute)
    {
        if (method is not IMethodSymbol called || ReturnShape.Of(called).Kind != ReturnKind.Sequence)
        {
            return "Items counts what is read of a sequence, and it returns none that is made while it is read; count a [Value] instead";
        }

        return attribute.Named("On") is int and not 0 ? "Items counts what is read, however the reading ends; leave On out" : null;
    }

    /// <summary>What an instrument attribute measures.</summary>
    public static InstrumentKind KindOf(AttributeData attribute)
    {
        if (attribute.Is(AttributeNames.Timed))
        {
            return InstrumentKind.Timer;
        }

        if (attribute.Is(AttributeNames.Counted))
        {
            return InstrumentKind.Counter;
        }

        if (attribute.Is(AttributeNames.Histogram))
        {
            return InstrumentKind.Histogram;
        }

        if (attribute.IsPoll())
        {
            return InstrumentKind.Polled;
        }

        return attribute.Named("InFlight") is true ? InstrumentKind.InFlight : InstrumentKind.Gauge;
    }

    private string DefaultUnit(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Timer => MillisecondUnit,
        InstrumentKind.Counter or InstrumentKind.InFlight when method is IMethodSymbol called && !MethodForms.IsTyped(called) => "{call}",
        _ => "1",
    };

    /// <summary>The labels this metric has: those the taxonomy gives it, or all that are known when it is recorded.</summary>
    private int[] Choose(InstrumentKind kind, string on, BuiltInMetric? builtIn)
    {
        var hasOutcome = kind == InstrumentKind.Timer || (kind == InstrumentKind.Counter && on == "Any");
        var chosen = new List<int>();
        for (var i = 0; i < labels.Count; i++)
        {
            var isKnown = labels[i].Source switch
            {
                LabelSource.Outcome => hasOutcome,
                LabelSource.Result => kind is InstrumentKind.Timer or InstrumentKind.Counter,
                _ => true,
            };
            var isOutcomeFiltered = labels[i].Key == BuiltInMetrics.StatusKey && on != "Any";
            if (isKnown && !isOutcomeFiltered && builtIn?.LabelKeys.Contains(labels[i].Key) != false)
            {
                chosen.Add(i);
            }
        }

        return [.. chosen];
    }

    private (string Place, string Why)? WhyConflicting(AttributeData attribute, InstrumentKind kind, string unit, int[] chosen, BuiltInMetric? builtIn)
    {
        const string Taxonomy = "by the built-in taxonomy";
        if (builtIn is null)
        {
            return null;
        }

        if (kind == InstrumentKind.Timer && unit != MillisecondUnit)
        {
            return (Taxonomy, $"with unit '{unit}', and a timer records milliseconds");
        }

        if (!Fits(kind, builtIn.Type))
        {
            return (Taxonomy, $"as a {builtIn.Type.ToString().ToLowerInvariant()}, not a {(kind == InstrumentKind.Polled ? "gauge" : kind.ToString().ToLowerInvariant())}");
        }

        if (attribute.Named("Unit") is string own && own != builtIn.Unit)
        {
            return (Taxonomy, $"with unit '{builtIn.Unit}', not '{own}'");
        }

        var missing = builtIn.LabelKeys.Except(chosen.Select(i => labels[i].Key)).ToArray();
        return missing.Length > 0 ? (Taxonomy, $"with the label keys ({string.Join(", ", builtIn.LabelKeys)}), of which '{method.Name}' does not give ({string.Join(", ", missing)})") : null;
    }

    private static bool Fits(InstrumentKind kind, MetricType type) => kind switch
    {
        InstrumentKind.Timer => type is MetricType.Histogram or MetricType.Timer,
        InstrumentKind.Counter => type == MetricType.Counter,
        InstrumentKind.Histogram => type == MetricType.Histogram,
        _ => type == MetricType.Gauge,
    };
}
