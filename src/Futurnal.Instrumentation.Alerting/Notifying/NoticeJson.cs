using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>A notice as one JSON object and a line feed; <c>docs/notice.schema.json</c> describes it.</summary>
internal static class NoticeJson
{
    public static byte[] Write(AlertNotice notice)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(notice.Kind));
            json.WriteString("title", notice.Title);
            json.WriteString("body", notice.Body);
            json.WritePropertyName("alert");
            Write(json, notice.Alert);
            json.WriteEndObject();
        }

        // Programs that read by lines wait for one.
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, AlertRecord alert)
    {
        json.WriteStartObject();
        json.WriteNumber("id", alert.Id);
        json.WriteString("key", alert.Key);
        json.WriteString("rule", alert.Rule);
        json.WriteString("type", alert.AlertType);
        json.WriteString("severity", Word(alert.Severity));
        json.WriteString("metric", alert.MetricName);
        json.WritePropertyName("labels");
        json.WriteRawValue(alert.LabelsJson);
        WriteNumber(json, "value", alert.Value);
        WriteNumber(json, "threshold", alert.Threshold);
        json.WriteString("message", alert.Message);
        json.WriteNumber("triggered_at", alert.TriggeredAtMs);
        json.WriteNumber("last_seen_at", alert.LastSeenAtMs);
        WriteTime(json, "acknowledged_at", alert.AcknowledgedAtMs);
        WriteTime(json, "snoozed_until", alert.SnoozedUntilMs);
        WriteTime(json, "resolved_at", alert.ResolvedAtMs);
        json.WriteString("resolution", alert.Resolution is { } resolution ? Word(resolution) : null);
        json.WriteEndObject();
    }

    // JSON has no word for what is not a number.
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, long? time)
    {
        if (time is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
