using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Writes a profile as an array of numbers, and reads it back.</summary>
internal static class ProfileJson
{
    private const int Fits = 11;

    public static void Write(Utf8JsonWriter json, DetectionProfile profile)
    {
        json.WriteStartArray();
        foreach (var fit in new[]
        {
            profile.LevelUp, profile.LevelDown, profile.JumpUp, profile.JumpDown, profile.LastsUp, profile.LastsDown,
            profile.HourUp, profile.HourDown, profile.RiseUp, profile.RiseDown, profile.Movement,
        })
        {
            json.WriteNumberValue(fit.Location);
            json.WriteNumberValue(fit.Scale);
        }

        json.WriteNumberValue(profile.UsualMovement);
        json.WriteNumberValue(profile.UsualScore);
        json.WriteNumberValue(profile.UsualSilenceMs);
        json.WriteEndArray();
    }

    /// <summary>Reads a profile; <see langword="null"/> where there is none or one of another form.</summary>
    public static DetectionProfile? TryRead(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != (2 * Fits) + 3)
        {
            return null;
        }

        var numbers = new double[json.GetArrayLength()];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (json[i].ValueKind != JsonValueKind.Number)
            {
                return null;
            }

            numbers[i] = json[i].GetDouble();
        }

        TailFit At(int fit) => new(numbers[2 * fit], numbers[(2 * fit) + 1]);
        return new DetectionProfile
        {
            LevelUp = At(0),
            LevelDown = At(1),
            JumpUp = At(2),
            JumpDown = At(3),
            LastsUp = At(4),
            LastsDown = At(5),
            HourUp = At(6),
            HourDown = At(7),
            RiseUp = At(8),
            RiseDown = At(9),
            Movement = At(10),
            UsualMovement = numbers[^3],
            UsualScore = numbers[^2],
            UsualSilenceMs = (long)numbers[^1],
        };
    }
}
