using System.Text.RegularExpressions;

namespace Futurnal.Instrumentation;

/// <summary>Says which units a metric can have: those of UCUM, and one of the built-in taxonomy. Compiled into the generator too.</summary>
internal static class MetricUnits
{
    public const string Standard = "https://ucum.org/ucum";

    private const int LongestUnit = 63;

    /// <summary>What the taxonomy has for units of 1,000,000 bytes; in UCUM it would be megabels.</summary>
    private const string TaxonomyMegabytes = "MB";

    private static readonly Regex Word = new("^[A-Za-z]+([_ -][A-Za-z]+)*$", RegexOptions.CultureInvariant);

    /// <summary>What is wrong with a unit, in words that follow it, with the remedy; or <see langword="null"/>.</summary>
    public static string? WhyNot(string unit)
    {
        if (unit == TaxonomyMegabytes)
        {
            return null;
        }

        if (unit.Length > LongestUnit)
        {
            return $"has more than {LongestUnit} characters; use a shorter one";
        }

        if (Array.Exists(unit.Split('/'), IsBel))
        {
            return $"counts in bels, not in bytes; use '{Suggest(unit)}'";
        }

        if (UcumGrammar.IsUnit(unit))
        {
            return null;
        }

        return Suggest(unit) is { } fit ? $"is no UCUM unit; use '{fit}'" : $"is no UCUM unit; use one of {Standard}, '1' for none, or braces for things that are counted, as in '{{document}}'";
    }

    /// <summary>The unit that is probably meant by one that is wrong, or <see langword="null"/>.</summary>
    public static string? Suggest(string unit)
    {
        var parts = unit.Trim().Split('/');
        var fits = Array.ConvertAll(parts, p => SuggestPart(p.Trim()));
        if (Array.Exists(fits, f => f is null))
        {
            return null;
        }

        var fit = string.Join("/", fits);
        return fit.Length <= LongestUnit && UcumGrammar.IsUnit(fit) ? fit : null;
    }

    private static string? SuggestPart(string part)
    {
        if (IsBel(part))
        {
            return part + "y";
        }

        if (UcumGrammar.IsUnit(part))
        {
            return part;
        }

        // What is no unit is a thing, which stands in braces.
        return UnitWords.UnitOf(part) ?? (Word.IsMatch(part) ? $"{{{UnitWords.Singular(part.ToLowerInvariant()).Replace(' ', '_')}}}" : null);
    }

    /// <summary>Whoever writes B means bytes; only of decibels it is not so.</summary>
    private static bool IsBel(string unit) => unit != "dB" && unit.Length is 1 or 2 or 3 && unit[unit.Length - 1] == 'B' && UcumAtoms.Contains(unit);
}
