namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Tells names of which one is probably a misspelling of the other. A difference in a digit, at the beginning or the end of a
/// word, and in a short word is none: versions, stages, plurals, tenses and words such as read and lead differ so.
/// </summary>
internal static class SimilarNames
{
    private const int ShortestSwapped = 4;
    private const int ShortestLonger = 6;
    private const int ShortestChanged = 7;

    public static bool AreAlike(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
        {
            at++;
        }

        if (longer.Length > shorter.Length)
        {
            return Same(shorter, at, longer, at + 1) && IsAddition(longer, at);
        }

        return at < longer.Length && (Same(shorter, at + 1, longer, at + 1) ? IsChange(shorter, longer, at) : IsSwap(shorter, longer, at));
    }

    private static bool IsAddition(string longer, int at) => IsSeparator(longer[at]) || IsInside(longer, at, ShortestLonger);

    private static bool IsChange(string one, string other, int at) => IsSeparator(one[at])
        ? IsSeparator(other[at])
        : IsInside(one, at, ShortestChanged) && IsInside(other, at, ShortestChanged);

    private static bool IsSwap(string one, string other, int at) =>
        at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && Same(one, at + 2, other, at + 2)
        && IsLetter(one[at]) && IsLetter(one[at + 1]) && WordAround(one, at).Length >= ShortestSwapped;

    private static bool IsInside(string name, int at, int shortest)
    {
        var (start, length) = WordAround(name, at);
        return IsLetter(name[at]) && length >= shortest && at > start && at < start + length - 1;
    }

    private static (int Start, int Length) WordAround(string name, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && !IsSeparator(name[start - 1]))
        {
            start--;
        }

        while (end < name.Length && !IsSeparator(name[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool Same(string one, int at, string other, int otherAt) =>
        one.Length - at == other.Length - otherAt && string.CompareOrdinal(one, at, other, otherAt, one.Length) == 0;

    private static bool IsSeparator(char c) => c is '.' or '_';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';
}
