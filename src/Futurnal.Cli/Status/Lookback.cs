using System.Globalization;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Status;

/// <summary>How far to look back from now; without a length, to the beginning.</summary>
/// <param name="LengthMs">The length in milliseconds, above zero, or <see langword="null"/> for everything.</param>
/// <param name="Text">The length as the user writes it: <c>24h</c>, or <c>all</c>.</param>
internal readonly record struct Lookback(long? LengthMs, string Text)
{
    private const string Everything = "all";

    // A century: beyond it "all" is meant, and the arithmetic stays far from overflow.
    private const long LimitMs = 36_525L * 86_400_000;

    public static Lookback Day => new(86_400_000, "24h");

    /// <summary>Reads <c>30m</c>, <c>24h</c>, <c>7d</c> and the like, or <c>all</c>.</summary>
    public static bool TryParse(string text, out Lookback lookback)
    {
        lookback = new Lookback(null, Everything);
        if (string.Equals(text, Everything, StringComparison.Ordinal))
        {
            return true;
        }

        if (text.Length < 2
            || UnitMs(text[^1]) is not { } unitMs
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || amount < 1
            || amount > LimitMs / unitMs)
        {
            return false;
        }

        lookback = new Lookback(amount * unitMs, text);
        return true;
    }

    /// <summary>
    /// The range to read. It has no end: points stamped ahead of a clock that was put back since are the newest there are.
    /// </summary>
    public TimeRange EndingAt(long nowMs) => LengthMs is { } length ? new TimeRange(nowMs - length, long.MaxValue) : TimeRange.All;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static long? UnitMs(char unit) => unit switch
    {
        's' => 1_000,
        'm' => 60_000,
        'h' => 3_600_000,
        'd' => 86_400_000,
        _ => null,
    };
}
