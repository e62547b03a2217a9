using System.Collections.Immutable;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Reads one mute window of a file: weekly with <c>days</c>, <c>from</c> and <c>to</c>, or once with <c>begin</c> and <c>end</c>.</summary>
internal static class RuleFileMute
{
    private const string Remedy = "give 'days', 'from' and 'to' for each week, or 'begin' and 'end' for once";

    /// <summary>Gets the properties that a mute window may have.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["days", "from", "to", "time_zone", "begin", "end"];

    public static MuteWindow Read(ref RuleFileCursor at)
    {
        var begins = at.Position;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<DayOfWeek> days = [];
        var (from, to) = (default(TimeOnly), default(TimeOnly));
        var (begin, end) = (default(DateTimeOffset), default(DateTimeOffset));
        TimeZoneInfo? zone = null;
        for (at.Next(); at.Token != JsonTokenType.EndObject; at.Next())
        {
            switch (RuleFileParser.Property(ref at, seen, Properties, "a mute window"))
            {
                case "days":
                    days = RuleFileValues.Days(ref at, "days");
                    break;
                case "from":
                    from = RuleFileValues.Time(ref at, "from");
                    break;
                case "to":
                    to = RuleFileValues.Time(ref at, "to");
                    break;
                case "begin":
                    begin = RuleFileValues.Moment(ref at, "begin");
                    break;
                case "end":
                    end = RuleFileValues.Moment(ref at, "end");
                    break;
                default:
                    zone = RuleFileValues.TimeZone(ref at, "time_zone");
                    break;
            }
        }

        seen.Remove("time_zone");
        if (seen.SetEquals(["days", "from", "to"]))
        {
            return MuteWindow.Weekly(days, from, to, zone);
        }

        if (!seen.SetEquals(["begin", "end"]) || zone is not null)
        {
            throw at.Problem($"the mute window is neither weekly nor once; {Remedy}", begins);
        }

        return begin < end ? MuteWindow.Between(begin, end) : throw at.Problem("the mute window ends before it begins; let it end later", begins);
    }
}
