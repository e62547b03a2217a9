using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>The members of an enum as words of a file.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <exception cref="FormatException">There is no such member.</exception>
    public static T Parse<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new FormatException($"No {typeof(T).Name} is written so.");
    }
}
