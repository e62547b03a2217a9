using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads where the histograms of a method with a body take their value from.</summary>
internal sealed class ValueParser(IMethodSymbol method, ITypeSymbol? result, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    /// <summary>The source, or <see langword="null"/> where no metric needs one or something is wrong.</summary>
    public ValueSpec? Parse(InstrumentSpec[] instruments, Location place)
    {
        var marks = Marks().ToArray();
        var histogram = Array.Find(instruments, i => i.Kind == InstrumentKind.Histogram);
        if (histogram is null)
        {
            foreach (var (parameter, attribute) in marks)
            {
                var name = parameter is null ? "[Value]" : $"[Value] {parameter.Name}";
                diagnostics.Add(RuleCatalog.UnusedAttribute, Place(parameter, attribute), name, method.Name, "of the metrics of a method with a body only [Histogram] takes a value, and it has none");
            }

            return null;
        }

        if (marks.Length != 1)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, marks.Length == 0
                ? $"[Histogram(\"{histogram.Name}\")] has no value to record; mark a numeric parameter with [Value], or the result with [return: Value]"
                : "it has more than one [Value]; mark one parameter or the result");
            return null;
        }

        return ParseMark(marks[0].Parameter, marks[0].Attribute);
    }

    private IEnumerable<(IParameterSymbol? Parameter, AttributeData Attribute)> Marks()
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes().Where(a => a.Is(AttributeNames.Value)))
            {
                yield return (parameter, attribute);
            }
        }

        foreach (var attribute in method.GetReturnTypeAttributes().Where(a => a.Is(AttributeNames.Value)))
        {
            yield return (null, attribute);
        }
    }

    private ValueSpec? ParseMark(IParameterSymbol? parameter, AttributeData attribute)
    {
        var type = parameter is null ? result : parameter.Type;
        var carrier = parameter is null ? "its result" : $"parameter '{parameter.Name}'";
        if ((type is null ? "its result cannot be a value, since it returns none or a reference" : WhyNot(parameter, type, carrier, attribute)) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, Place(parameter, attribute), method.Name, reason);
            return null;
        }

        var member = attribute.Text(0) is { } name ? MemberFinder.Find(type!, name, compilation) : null;
        var canBeNull = Nullables.Underlying(member?.Type ?? type!) is not null || member is { Member.OwnerCanBeNull: true };
        return new ValueSpec(parameter?.Ordinal ?? -1, type!.Name(), canBeNull, member?.Member);
    }

    private string? WhyNot(IParameterSymbol? parameter, ITypeSymbol type, string carrier, AttributeData attribute)
    {
        if (parameter is { RefKind: RefKind.Out })
        {
            return $"value '{parameter.Name}' is an out parameter, which has no value when the call begins";
        }

        if (attribute.Text(0) is not { } name)
        {
            return IsNumber(type) ? null : $"the [Value] of a histogram must be a number, and {carrier} is '{type.ToDisplayString()}'; name a numeric member of it, as in [Value(\"Count\")]";
        }

        if (Nullables.IsOpen(type))
        {
            return $"{carrier} is '{type.ToDisplayString()}', of which no member can be read, since it depends on a type parameter; hand the number to a typed instrument";
        }

        if (parameter is null && type.IsRefLikeType)
        {
            return $"its result '{type.ToDisplayString()}' is a ref struct, of which no member can be read; hand the number to a typed instrument";
        }

        return MemberFinder.Find(type, name, compilation) is { } found && IsNumber(found.Type)
            ? null
            : $"'{type.ToDisplayString()}' has no field or readable property '{name}' that generated code can see and that is a number";
    }

    private Location Place(IParameterSymbol? parameter, AttributeData attribute) => attribute.Place((ISymbol?)parameter ?? method, cancellationToken);

    private static bool IsNumber(ITypeSymbol type) => Numbers.IsNumber(Nullables.Underlying(type) ?? type);
}
