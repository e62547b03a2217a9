namespace Futurnal.Instrumentation;

/// <summary>The grammar of metric names and label keys; compiled into the generator too.</summary>
internal static class MetricNames
{
    public const string NameRule = "words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'";

    public const string KeyRule = "a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'";

    /// <summary>Tells whether a metric's name is words of <c>[a-z][a-z0-9_]*</c> joined by dots, 255 characters at most.</summary>
    public static bool IsName(string name) => name.Length <= 255 && AreWords(name);

    /// <summary>Tells whether a label key is <c>[a-z][a-z0-9_]*</c>.</summary>
    public static bool IsKey(string key) => AreWords(key) && key.IndexOf('.') < 0;

    private static bool AreWords(string text)
    {
        var isWithin = false;
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
            {
                isWithin = true;
            }
            else if (!isWithin || c is not ((>= '0' and <= '9') or '_' or '.'))
            {
                return false;
            }
            else if (c == '.')
            {
                isWithin = false;
            }
        }

        return isWithin;
    }

    /// <summary>Lists label keys for a message; what is no key could be anything, and is not repeated.</summary>
    public static string Show(IEnumerable<string?> keys) => string.Join(", ", keys.Select(key => key is not null && IsKey(key) ? key : "?"));
}
