using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Labels as one line of JSON, in the order and form of <see cref="Series.LabelsJson"/>.</summary>
internal static class LabelsText
{
    public static string Of(ImmutableArray<KeyValuePair<string, string>> labels)
    {
        if (labels.IsDefaultOrEmpty)
        {
            return "{}";
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in labels.OrderBy(l => l.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes labels for people: <c>strategy=hybrid, status=failed</c>; nothing without labels.</summary>
    public static string Shown(string labelsJson)
    {
        if (labelsJson == "{}")
        {
            return string.Empty;
        }

        using var document = JsonDocument.Parse(labelsJson);
        return string.Join(", ", document.RootElement.EnumerateObject().Select(p => $"{p.Name}={p.Value.GetString()}"));
    }
}
