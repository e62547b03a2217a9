using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Writes a model and its profile for a store, and reads it back; what cannot be understood counts as no model.</summary>
internal static class ModelJson
{
    /// <summary>Rises when what was written before means something else, also when learning has changed.</summary>
    private const int Version = 1;

    public static string Write(BaselineModel model, DetectionProfile profile, string definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var outline = model.Outline;
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("definition", definition);
            json.WriteString("zone", model.Zone.Id);
            json.WriteString("signal", Words.Of(outline.Signal));
            json.WriteString("scale", Words.Of(outline.Scale));
            json.WriteString("scale_reason", Words.Of(outline.ScaleReason));
            json.WriteNumber("scale_gain", outline.ScaleGain);
            json.WriteString("seasonality", Words.Of(outline.Seasonality));
            json.WriteString("season_reason", Words.Of(outline.SeasonReason));
            json.WriteNumber("season_gain", outline.SeasonGain);
            json.WriteNumber("days", outline.Days);
            json.WriteBoolean("smooth", outline.IsSmooth);
            json.WriteNumber("samples", outline.Samples);
            Write(json, "centers", model.Centers.AsSpan());
            Write(json, "spreads", model.Spreads.AsSpan());
            json.WritePropertyName("profile");
            profile.Write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a model; <see langword="null"/> where it is of another version, definition or time zone, or is none.</summary>
    public static (BaselineModel Model, DetectionProfile Profile)? TryRead(string text, string definition, TimeZoneInfo zone)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.GetProperty("version").GetInt32() == Version
                && root.GetProperty("definition").ValueEquals(definition)
                && root.GetProperty("zone").ValueEquals(zone.Id)
                && Read(root, zone) is { } model
                && DetectionProfile.TryRead(root.GetProperty("profile")) is { } profile
                ? (model, profile)
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static BaselineModel? Read(JsonElement root, TimeZoneInfo zone)
    {
        var outline = new ModelOutline
        {
            Signal = Words.Parse<SignalKind>(root.GetProperty("signal").GetString()),
            Scale = Words.Parse<BaselineScale>(root.GetProperty("scale").GetString()),
            ScaleReason = Words.Parse<ScaleReason>(root.GetProperty("scale_reason").GetString()),
            ScaleGain = root.GetProperty("scale_gain").GetDouble(),
            Seasonality = Words.Parse<Seasonality>(root.GetProperty("seasonality").GetString()),
            SeasonReason = Words.Parse<SeasonReason>(root.GetProperty("season_reason").GetString()),
            SeasonGain = root.GetProperty("season_gain").GetDouble(),
            Days = root.GetProperty("days").GetInt32(),
            IsSmooth = root.GetProperty("smooth").GetBoolean(),
            Samples = root.GetProperty("samples").GetInt32(),
        };
        var slots = Seasons.SlotsOf(outline.Seasonality);
        var (centers, spreads) = (Numbers(root, "centers"), Numbers(root, "spreads"));
        return centers.Length == slots && spreads.Length == slots && centers.All(double.IsFinite) && spreads.All(s => s > 0 && double.IsFinite(s))
            ? new BaselineModel(outline, zone, centers, spreads)
            : null;
    }

    private static double[] Numbers(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(e => e.GetDouble())];

    private static void Write(Utf8JsonWriter json, string name, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
