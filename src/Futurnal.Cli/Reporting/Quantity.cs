using System.Globalization;

namespace Futurnal.Cli.Reporting;

/// <summary>Numbers with units as a person reads them: about three digits, scaled to a handy unit.</summary>
internal static class Quantity
{
    /// <summary>What stands for a number that there is not.</summary>
    public const string None = "-";

    private static readonly (double Factor, string Unit)[] Durations =
        [(3_600_000, "h"), (60_000, "min"), (1_000, "s"), (1, "ms"), (0.001, "µs"), (0.000_001, "ns")];

    private static readonly (double Factor, string Unit)[] Sizes =
        [(1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")];

    /// <summary>Writes a number, in another unit where that reads better: 1500 <c>ms</c> as <c>1.5 s</c>, 4200000 <c>By</c> as <c>4.2 MB</c>.</summary>
    public static string Scaled(double value, string unit) => unit switch
    {
        "h" => Scaled(value * 3_600_000, Durations),
        "min" => Scaled(value * 60_000, Durations),
        "s" => Scaled(value * 1_000, Durations),
        "ms" => Scaled(value, Durations),
        "us" => Scaled(value / 1_000, Durations),
        "ns" => Scaled(value / 1_000_000, Durations),
        "By" => Scaled(value, Sizes),
        _ => In(value, unit),
    };

    /// <summary>Writes a number in its own unit, so that numbers can be compared: <c>1,500 ms</c>.</summary>
    public static string In(double value, string unit) => With(Number(value), unit);

    /// <summary>Writes a number in its own unit with all of its digits.</summary>
    public static string Exactly(double value, string unit) => With(value.ToString("R", CultureInfo.InvariantCulture), unit);

    /// <summary>Writes a bare number: whole ones in full, others with about three digits.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return None;
        }

        return Math.Abs(value) switch
        {
            >= 1e15 => value.ToString("0.##E+0", CultureInfo.InvariantCulture),
            >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
            >= 0.001 => value.ToString("0.####", CultureInfo.InvariantCulture),
            0 => "0",
            _ => value.ToString("0.##E+0", CultureInfo.InvariantCulture),
        };
    }

    private static string Scaled(double value, (double Factor, string Unit)[] units)
    {
        if (!double.IsFinite(value))
        {
            return None;
        }

        // Zero and what is smaller than the smallest unit are told in a unit the reader expects.
        var size = Math.Abs(value);
        var (factor, unit) = size == 0 ? Array.Find(units, u => u.Factor == 1) : Array.Find(units, u => size >= u.Factor);
        return unit is null ? In(value / units[^1].Factor, units[^1].Unit) : $"{ThreeDigits(value / factor)} {unit}";
    }

    private static string With(string number, string unit)
    {
        var shown = Readable(unit);
        return shown.Length == 0 || number == None ? number
            : shown[0] == '/' ? number + shown
            : $"{number} {shown}";
    }

    // Trailing zeros stay, so that the numbers of a column line up.
    private static string ThreeDigits(double value) => Math.Abs(value) switch
    {
        _ when double.IsInteger(value) => Number(value),
        >= 100 => Number(value),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    // UCUM writes what is counted in braces; the metric's name says it already.
    private static string Readable(string unit)
    {
        var open = unit.IndexOf('{', StringComparison.Ordinal);
        var close = unit.IndexOf('}', StringComparison.Ordinal);
        var bare = open >= 0 && close > open ? unit.Remove(open, close - open + 1) : unit;
        return bare == "1" ? string.Empty : Printable.Of(bare);
    }
}
