namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The words that stand in the store for the values of enums: their names in lower case.</summary>
internal static class StoredText
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <exception cref="FormatException">The word stands for no value.</exception>
    public static T Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new FormatException($"it names an unknown {typeof(T).Name}");
    }
}
