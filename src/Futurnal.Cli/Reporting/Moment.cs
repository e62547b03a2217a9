using System.Globalization;

namespace Futurnal.Cli.Reporting;

/// <summary>Points in time as a person reads them.</summary>
internal static class Moment
{
    /// <summary>Writes a time with its age: <c>2026-03-01 12:00:00 UTC, 5 min ago</c>.</summary>
    public static string WithAge(long timestampMs, long nowMs) => $"{Utc(timestampMs)}, {Age(nowMs - timestampMs)}";

    /// <summary>Writes a time: <c>2026-03-01 12:00:00 UTC</c>.</summary>
    public static string Utc(long timestampMs)
    {
        var clamped = Math.Clamp(
            timestampMs, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
        return DateTimeOffset.FromUnixTimeMilliseconds(clamped).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes an age: <c>5 min ago</c>.</summary>
    public static string Age(long ms) => ms switch
    {
        < 0 => "ahead of this machine's clock",
        < 1_000 => "just now",
        < 120_000 => $"{ms / 1_000} s ago",
        < 7_200_000 => $"{ms / 60_000} min ago",
        < 172_800_000 => $"{ms / 3_600_000} h ago",
        _ => $"{Quantity.Number(Math.Floor(ms / 86_400_000.0))} days ago",
    };
}
