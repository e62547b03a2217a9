using System.Buffers;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>Refuses metrics whose name, label keys or unit may hold private text, and takes such text out of what only describes them.</summary>
internal static class MetricGuard
{
    private const string Refused = "nothing of it is recorded.";

    private const int MostOfAQuotient = 5;
    private const int MostOfADeclarer = 255;

    private static readonly SearchValues<char> PathSigns = SearchValues.Create("~$:@%\\.");

    /// <summary>Tells whether there is nothing private in a definition, as is usual. Each metric comes through here when an application starts, and compiles no more than this.</summary>
    public static bool IsPlain(MetricDefinition metric)
    {
        foreach (var key in metric.Keys)
        {
            if (IdentifierLook.IsIn(key))
            {
                return false;
            }
        }

        return !IdentifierLook.IsIn(metric.Name)
            && LookOfUnit(metric.Unit) is null
            && PrivateLook.InSentence(metric.Description) is null
            && PrivateLook.Of(metric.DeclaredBy, MostOfADeclarer) is null;
    }

    /// <summary>Gets the definition without private text, which mostly is the same; <see langword="null"/> where it is refused.</summary>
    public static MetricDefinition? Check(MetricDefinition metric, Redactions redactions)
    {
        if (IsPlain(metric))
        {
            return metric;
        }

        if (IsIdentifier(metric.Name))
        {
            redactions.Add("", $"The name of a metric looks like an identifier; {Refused} Name metrics with constants.");
            return null;
        }

        if (Array.Exists(metric.Keys, IsIdentifier))
        {
            redactions.Add(metric.Name, $"A label key of metric '{metric.Name}' looks like an identifier; {Refused} Name label keys with constants.");
            return null;
        }

        if (LookOfUnit(metric.Unit) is { } look)
        {
            redactions.Add(metric.Name, $"The unit of metric '{metric.Name}' looks like {look}; {Refused} Give the unit in UCUM notation, such as 'ms' or 'By'.");
            return null;
        }

        return Described(metric, redactions);
    }

    private static MetricDefinition Described(MetricDefinition metric, Redactions redactions)
    {
        var (description, declaredBy) = (metric.Description, metric.DeclaredBy);
        if (PrivateLook.InSentence(description) is { } look)
        {
            description = "";
            redactions.Add(metric.Name, $"The description of metric '{metric.Name}' holds what looks like {look}; it is left out. Describe a metric in words that hold for every user.");
        }

        if (PrivateLook.Of(declaredBy, MostOfADeclarer) is { } nameLook)
        {
            declaredBy = Taxonomy.BuiltInMetrics.Other;
            redactions.Add(metric.Name, $"The declarer of metric '{metric.Name}' looks like {nameLook}; it is recorded as '{declaredBy}'. Give the name of the assembly.");
        }

        if (ReferenceEquals(description, metric.Description) && ReferenceEquals(declaredBy, metric.DeclaredBy))
        {
            return metric;
        }

        var described = MetricDefinition.OfAnyUnit(metric.Name, metric.Type, metric.Category, metric.Unit, description, metric.LabelKeys, declaredBy);
        described.Adopt(metric.JudgedBy);
        return described;
    }

    // The grammar leaves nothing else that could be private: neither signs nor capitals.
    private static bool IsIdentifier(string name) => IdentifierLook.IsIn(name);

    private static string? LookOfUnit(string unit) =>
        unit.Contains('/', StringComparison.Ordinal) || unit.Contains('{', StringComparison.Ordinal)
            ? LookOfQuotient(unit) ?? LookOfThings(unit)
            : PrivateLook.Of(unit);

    /// <summary>What stands in braces is free text, and is read as what stands between blanks.</summary>
    private static string? LookOfThings(string unit) =>
        unit.Contains('{', StringComparison.Ordinal) ? LookOfQuotient(unit.Replace('{', ' ').Replace('}', ' ').Trim()) : null;

    /// <summary>Most units hold nothing but names and one slash, and need no pattern; the quotient <c>/s</c> looks like a path and is none.</summary>
    private static string? LookOfQuotient(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var isQuotient = slash >= 0 && (slash > 0 || unit.Length <= MostOfAQuotient) && unit.AsSpan(slash + 1).IndexOfAny("/.\\") < 0;
        return PrivateLook.Of(isQuotient && unit.AsSpan().IndexOfAny(PathSigns) < 0 ? unit.Replace('/', '_') : unit);
    }
}
