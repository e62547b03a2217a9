using Futurnal.Cli.Errors;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Judging;

/// <summary>Ranges of time as a user writes them: two times with two dots between, or a span back from now.</summary>
internal static class RangeText
{
    /// <summary>Reads <c>2026-03-01..2026-03-02</c>, <c>2h..1h</c>, <c>1h</c> for the last hour, or <c>all</c>.</summary>
    /// <exception cref="UsageException">The text is no range.</exception>
    public static TimeRange Parse(string text, string option, long nowMs)
    {
        if (string.Equals(text, "all", StringComparison.Ordinal))
        {
            return TimeRange.All;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var from = PointInTime.Parse(dots < 0 ? text : text[..dots], nowMs);
        var to = dots < 0 ? nowMs : PointInTime.Parse(text[(dots + 2)..], nowMs);
        if (from is not { } begin || to is not { } end)
        {
            throw new UsageException($"'{text}' is no range for '{option}'; write FROM..TO, each of them {PointInTime.Forms}, or all.");
        }

        return begin < end ? new TimeRange(begin, end) : throw new UsageException($"'{text}' for '{option}' ends before it begins; write the earlier time first.");
    }
}
