using System.Globalization;
using System.Text.RegularExpressions;

namespace Archivist.Extraction;

/// <summary>Finds days written in digits (2024-03-05, 2024/03/05, 05.03.2024) or with the English name of the month.</summary>
internal static partial class DateFinder
{
    /// <summary>Years beyond these are numbers that happen to look like a date.</summary>
    private const int FirstYear = 1900;

    private const int LastYear = 2100;

    public static HashSet<DateOnly> Find(string text)
    {
        var found = new HashSet<DateOnly>();
        foreach (Match match in Date().Matches(text))
        {
            if (Day(match) is { } day)
            {
                found.Add(day);
            }
        }

        return found;
    }

    private static DateOnly? Day(Match match)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var day = match.Groups["d"] is { Success: true } d ? int.Parse(d.ValueSpan, CultureInfo.InvariantCulture) : 1;
        var month = match.Groups["name"] is { Success: true } name
            ? Months.Number(name.ValueSpan)
            : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(
        @"(?<![\w.-])(?:"
        + @"(?<y>[0-9]{4})(?<sep>[-/])(?<m>[0-9]{2})\k<sep>(?<d>[0-9]{2})(?![0-9-])"
        + @"|(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})(?![\w.])"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s(?<name>" + Months.Pattern + @")\.?,?\s(?<y>[0-9]{4})\b"
        + @"|(?<name>" + Months.Pattern + @")\.?\s(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s)?(?<y>[0-9]{4})\b"
        + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
