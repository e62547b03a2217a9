using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads attributes off symbols.</summary>
internal static class AttributeReader
{
    /// <summary>Compares names; the short one first, since most attributes are others and the full one has to be put together.</summary>
    public static bool Is(this AttributeData attribute, string fullName) =>
        attribute.AttributeClass is { } type && fullName.EndsWith(type.Name, StringComparison.Ordinal) && string.Equals(type.ToDisplayString(), fullName, StringComparison.Ordinal);

    /// <summary>The attributes that have the calls of a method recorded.</summary>
    public static IEnumerable<AttributeData> InstrumentAttributes(this IMethodSymbol method) =>
        method.GetAttributes().Where(a => AttributeNames.Instruments.Any(a.Is) && !a.IsPoll());

    /// <summary>The gauges that are read, not called: all of a property and a field, of a method those that say so.</summary>
    public static IEnumerable<AttributeData> PollAttributes(this ISymbol member) =>
        member.GetAttributes().Where(a => a.Is(AttributeNames.Gauge) && (member is not IMethodSymbol || a.IsPoll()));

    public static bool IsPoll(this AttributeData attribute) => attribute.Named("Poll") is true && attribute.Is(AttributeNames.Gauge);

    public static bool HasInstrument(this IMethodSymbol method) => method.InstrumentAttributes().Any();

    public static bool Has(this ImmutableArray<AttributeData> attributes, string fullName) => attributes.Any(a => a.Is(fullName));

    /// <summary>The text of a constructor's argument, or <see langword="null"/>.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position ? attribute.ConstructorArguments[position].Value as string : null;

    /// <summary>The value of a named argument, or <see langword="null"/>.</summary>
    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>Where the attribute is written, or where the symbol is declared.</summary>
    public static Location Place(this AttributeData? attribute, ISymbol symbol, CancellationToken cancellationToken) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? symbol.Place();

    public static Location Place(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
