namespace Futurnal.Instrumentation.Dynamic;

/// <summary>
/// Numbers the texts of enum members and bools, so that label values are compared without comparing text. There are as many
/// as the code has members, so it never forgets one. Thread-safe.
/// </summary>
internal static class LabelTexts
{
    public const int Other = 0;
    public const int False = 1;
    public const int True = 2;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        [Taxonomy.BuiltInMetrics.Other] = Other,
        ["false"] = False,
        ["true"] = True,
    };

    private static readonly List<string> Texts = [.. Numbers.OrderBy(n => n.Value).Select(n => n.Key)];

    public static int NumberOf(string text)
    {
        lock (Gate)
        {
            if (!Numbers.TryGetValue(text, out var number))
            {
                number = Texts.Count;
                Texts.Add(text);
                Numbers.Add(text, number);
            }

            return number;
        }
    }

    public static string TextOf(int number)
    {
        lock (Gate)
        {
            return Texts[number];
        }
    }
}
