namespace Futurnal.Instrumentation.Privacy;

/// <summary>Finds what stands for one thing or person among many: a GUID, a network card's address, a long number or digest, base64. Compiled into the analyzers too.</summary>
internal static class IdentifierLook
{
    // One more than a hash that Redact makes.
    private const int LongNumber = 17;
    private const int Encoded = 24;
    private const int LeastChanges = 3;

    /// <summary>The lengths of the groups of digits.</summary>
    private static readonly int[] Guid = [8, 4, 4, 4, 12];

    private static readonly int[] CardAddress = [2, 2, 2, 2, 2, 2];

    private static readonly char[] Separators = ['-', ':'];

    // All of them are as long as a long number at least.
    public static bool IsIn(string text) =>
        text.Length >= LongNumber
        && (HasNumber(text)
            || (text.IndexOfAny(Separators) >= 0 && (HasGroups(text, Guid, "-") || HasGroups(text, CardAddress, "-:")))
            || (text.Length >= Encoded && HasEncoded(text)));

    private static bool HasNumber(string text)
    {
        var length = 0;
        var hasDigit = false;
        foreach (var c in text)
        {
            (length, hasDigit) = IsHex(c) ? (length + 1, hasDigit || c <= '9') : (0, false);
            if (length >= LongNumber && hasDigit)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGroups(string text, int[] lengths, string separators)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if ((start == 0 || !IsHex(text[start - 1])) && AreGroupsAt(text, start, lengths, separators))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreGroupsAt(string text, int at, int[] lengths, string separators)
    {
        for (var group = 0; group < lengths.Length; group++)
        {
            if (group > 0 && (at >= text.Length || separators.IndexOf(text[at++]) < 0))
            {
                return false;
            }

            for (var end = at + lengths[group]; at < end; at++)
            {
                if (at >= text.Length || !IsHex(text[at]))
                {
                    return false;
                }
            }
        }

        return at == text.Length || !IsHex(text[at]);
    }

    /// <summary>Letters of both cases and digits, mixed as nobody mixes them in a name.</summary>
    private static bool HasEncoded(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsEncoding(text[i]))
            {
                continue;
            }

            if (i - start >= Encoded && IsMixed(text, start, i))
            {
                return true;
            }

            start = i + 1;
        }

        return false;
    }

    private static bool IsMixed(string text, int start, int end)
    {
        var (changes, upper, lower) = (0, false, false);
        for (var i = start; i < end; i++)
        {
            upper |= text[i] is >= 'A' and <= 'Z';
            lower |= text[i] is >= 'a' and <= 'z';
            changes += i > start && IsDigit(text[i]) && !IsDigit(text[i - 1]) ? 1 : 0;
        }

        return upper && lower && changes >= LeastChanges;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsEncoding(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '/' or '=';
}
