using System.Text.RegularExpressions;
using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the unit that a metric's name ends in.</summary>
/// <param name="Rest">The name without it.</param>
/// <param name="Ending">What says the unit, with the sign before it.</param>
/// <param name="Unit">The unit as UCUM writes it.</param>
internal sealed record UnitInName(string Rest, string Ending, string Unit)
{
    private static readonly Regex Rate = new("_per_(second|sec|minute|hour)$", RegexOptions.CultureInvariant);

    /// <summary>
    /// Words that say a unit behind an underscore. Those of which a name may speak in earnest are left out: a minimum, the
    /// second of three, opening days.
    /// </summary>
    private static readonly HashSet<string> Words = new(
        [
            "s", "ms", "us", "ns", "sec", "secs", "msec", "msecs", "usec", "usecs", "nsec", "nsecs", "millis", "micros", "nanos",
            "seconds", "milliseconds", "microseconds", "nanoseconds", "minutes", "hours",
            "byte", "bytes", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "kilobytes", "megabytes", "gigabytes", "terabytes", "bits", "kilobits", "megabits",
            "percent", "percentage", "pct", "hz", "khz", "mhz", "ghz", "celsius", "watts", "joules", "volts",
        ],
        StringComparer.Ordinal);

    /// <summary>Words that are a thing or a place of their own behind a dot: bytes are counted as documents are, and <c>sales.us</c> is no time.</summary>
    private static readonly HashSet<string> Things = new(["s", "us", "gb", "tb", "byte", "bytes", "bits", "hours", "minutes", "watts", "volts"], StringComparer.Ordinal);

    public static UnitInName? Find(string name)
    {
        if (Rate.Match(name) is { Success: true } rate)
        {
            return new(name.Substring(0, rate.Index), rate.Value, "1/" + UnitWords.UnitOf(rate.Groups[1].Value));
        }

        var sign = name.LastIndexOfAny(['_', '.']);
        var word = name.Substring(sign + 1);
        return sign > 0 && Words.Contains(word) && (name[sign] == '_' || !Things.Contains(word))
            ? new(name.Substring(0, sign), name.Substring(sign), UnitWords.UnitOf(word) ?? word)
            : null;
    }

    /// <summary>What to do about it, where the metric has or has not a unit already.</summary>
    public string Remedy(InstrumentKind kind, bool hasUnit) =>
        kind == InstrumentKind.Timer ? $"call it '{Rest}', since a timer is in milliseconds"
        : hasUnit ? $"call it '{Rest}'"
        : $"call it '{Rest}' and set Unit = \"{Unit}\"";
}
