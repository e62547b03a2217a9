using System.Globalization;
using System.Text.RegularExpressions;
using Archivist.Extraction;

namespace Archivist.Searching;

/// <summary>Finds out which days a query means: a day, a month, a year, since or before one, between two, or one near today.</summary>
internal static partial class DateRangeParser
{
    public static DatedQuery Parse(string query, DateOnly today)
    {
        var match = Period().Match(query);
        if (!match.Success || RangeOf(match, today) is not { } range)
        {
            return new DatedQuery(null, query);
        }

        return new DatedQuery(range, query.Remove(match.Index, match.Length));
    }

    private static DateRange? RangeOf(Match match, DateOnly today)
    {
        if (match.Groups["near"] is { Success: true } near)
        {
            return Near(near.Value.ToUpperInvariant(), today);
        }

        if (Named(match.Groups["first"].Value) is not { } first)
        {
            return null;
        }

        if (match.Groups["second"] is { Success: true } second)
        {
            return Named(second.Value) is { } last && last.To >= first.From ? new DateRange(first.From, last.To) : null;
        }

        return match.Groups["side"].Value.ToUpperInvariant() switch
        {
            "SINCE" => new DateRange(first.From, DateOnly.MaxValue),
            "AFTER" => new DateRange(first.To.AddDays(1), DateOnly.MaxValue),
            "BEFORE" or "UNTIL" => new DateRange(DateOnly.MinValue, first.From.AddDays(-1)),
            _ => first,
        };
    }

    private static DateRange? Near(string words, DateOnly today) => words switch
    {
        "TODAY" => DateRange.OfDay(today),
        "YESTERDAY" => DateRange.OfDay(today.AddDays(-1)),
        "THIS MONTH" => DateRange.OfMonth(today.Year, today.Month),
        "LAST MONTH" => DateRange.OfMonth(today.AddMonths(-1).Year, today.AddMonths(-1).Month),
        "THIS YEAR" => DateRange.OfYear(today.Year),
        "LAST YEAR" => DateRange.OfYear(today.Year - 1),
        _ => null,
    };

    private static DateRange? Named(string words)
    {
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateRange.OfDay(day);
        }

        var year = words.Length >= 4 && int.TryParse(words.AsSpan(words.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (year == 0)
        {
            return null;
        }

        return words.Length == 4 ? DateRange.OfYear(year) : DateRange.OfMonth(year, Months.Number(words));
    }

    [GeneratedRegex(
        @"\b(?:"
        + "(?<near>today|yesterday|(?:this|last) (?:month|year))"
        + @"|between (?<first>" + OnePeriod + ") and (?<second>" + OnePeriod + ")"
        + @"|(?:(?<side>since|after|before|until|in|on|from|of) )?(?<first>" + OnePeriod + ")"
        + @")(?![\w.-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    private const string OnePeriod = "(?:(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|" + Months.Pattern + " (?:19|20)[0-9]{2}|(?:19|20)[0-9]{2})";
}
