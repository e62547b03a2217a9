using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Reads the values of properties; the cursor stands on the value.</summary>
internal static class RuleFileValues
{
    private const string DurationRemedy = "use a whole number with s, m, h or d, as in \"30s\", \"5m\" or \"2h\"";

    public static string Text(ref RuleFileCursor at, string property, string example) =>
        at.Token == JsonTokenType.String ? at.Text : throw at.Problem($"'{property}' must be text, as in \"{example}\"");

    public static double Number(ref RuleFileCursor at, string property) =>
        at.Token == JsonTokenType.Number ? at.Number : throw at.Problem($"'{property}' must be a number, without quotes");

    public static bool Boolean(ref RuleFileCursor at, string property) => at.Token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw at.Problem($"'{property}' must be true or false, without quotes"),
    };

    public static T Word<T>(ref RuleFileCursor at, string property, IReadOnlyList<(string Text, T Value)> words)
    {
        if (at.Token == JsonTokenType.String)
        {
            var text = at.Text;
            foreach (var word in words)
            {
                if (string.Equals(word.Text, text, StringComparison.Ordinal))
                {
                    return word.Value;
                }
            }
        }

        throw at.Problem($"'{property}' must be one of {string.Join(", ", words.Select(w => $"\"{w.Text}\""))}");
    }

    public static TimeSpan Duration(ref RuleFileCursor at, string property)
    {
        if (at.Token == JsonTokenType.String && TryParseDuration(at.Text, out var duration))
        {
            return duration;
        }

        throw at.Problem($"'{property}' is no duration; {DurationRemedy}");
    }

    public static TimeOnly Time(ref RuleFileCursor at, string property) =>
        at.Token == JsonTokenType.String && TimeOnly.TryParseExact(at.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw at.Problem($"'{property}' is no time of day; use hours and minutes, as in \"22:30\"");

    public static DateTimeOffset Moment(ref RuleFileCursor at, string property) =>
        at.Token == JsonTokenType.String
        && DateTimeOffset.TryParseExact(at.Text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        && (at.Text.EndsWith('Z') || at.Text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length)
            ? moment
            : throw at.Problem($"'{property}' is no moment; use date, time and offset, as in \"2026-12-24T18:00:00Z\" or \"2026-12-24T18:00:00+01:00\"");

    public static TimeZoneInfo TimeZone(ref RuleFileCursor at, string property) =>
        at.Token == JsonTokenType.String && TimeZoneInfo.TryFindSystemTimeZoneById(at.Text, out var zone)
            ? zone
            : throw at.Problem($"'{property}' is no time zone of this machine; use a name such as \"Europe/Berlin\" or \"UTC\", or leave it out for the machine's own");

    public static ImmutableArray<DayOfWeek> Days(ref RuleFileCursor at, string property)
    {
        if (at.Token != JsonTokenType.StartArray)
        {
            throw at.Problem($"'{property}' must be a list, as in [\"saturday\", \"sunday\"]");
        }

        var days = ImmutableArray.CreateBuilder<DayOfWeek>();
        var begin = at.Position;
        for (at.Next(); at.Token != JsonTokenType.EndArray; at.Next())
        {
            days.Add(Word(ref at, property, RuleFileWords.Days));
        }

        return days.Count > 0 ? days.ToImmutable() : throw at.Problem($"'{property}' is empty; name one day at least", begin);
    }

    public static ImmutableArray<KeyValuePair<string, string>> Labels(ref RuleFileCursor at, string property)
    {
        if (at.Token != JsonTokenType.StartObject)
        {
            throw at.Problem($"'{property}' must be an object, as in {{\"status\": \"failed\"}}");
        }

        var labels = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (at.Next(); at.Token != JsonTokenType.EndObject; at.Next())
        {
            var key = at.Text;
            at.Next();
            labels.Add(new(key, Text(ref at, property, "failed")));
        }

        return labels.ToImmutable();
    }

    private static bool TryParseDuration(string text, out TimeSpan duration)
    {
        var seconds = text.Length == 0 ? 0 : text[^1] switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => 0,
        };
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        duration = TimeSpan.FromSeconds((double)number * seconds);
        return isNumber && seconds > 0;
    }
}
