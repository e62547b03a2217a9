using System.Globalization;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Judging;

/// <summary>Points in time as a user writes them.</summary>
internal static class PointInTime
{
    /// <summary>What may be written, for messages.</summary>
    public const string Forms = "a time in UTC as 2026-03-01T12:00, a date, a span back from now as 2h, or now";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFK", "yyyy-MM-dd HH:mm:ss.FFFK",
    ];

    /// <summary>Reads a time; one without an offset is in UTC.</summary>
    /// <returns>Unix milliseconds, or <see langword="null"/> where the text is none of <see cref="Forms"/>.</returns>
    public static long? Parse(string text, long nowMs)
    {
        if (string.Equals(text, "now", StringComparison.Ordinal))
        {
            return nowMs;
        }

        if (Lookback.TryParse(text, out var lookback))
        {
            return lookback.LengthMs is { } length ? nowMs - length : null;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : null;
    }
}
