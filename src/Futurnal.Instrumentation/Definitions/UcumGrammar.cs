namespace Futurnal.Instrumentation;

/// <summary>Tells whether a text is a unit by the grammar of UCUM. Compiled into the generator too.</summary>
internal static class UcumGrammar
{
    public static bool IsUnit(string text)
    {
        var position = text.Length > 0 && text[0] == '/' ? 1 : 0;
        return ReadTerm(text, ref position) && position == text.Length;
    }

    /// <summary>Components, joined by points and slashes.</summary>
    private static bool ReadTerm(string text, ref int position)
    {
        while (ReadComponent(text, ref position))
        {
            if (CharacterAt(text, position) is not ('.' or '/'))
            {
                return true;
            }

            position++;
        }

        return false;
    }

    private static bool ReadComponent(string text, ref int position)
    {
        switch (CharacterAt(text, position))
        {
            case '{':
                return ReadAnnotation(text, ref position);
            case '(':
                position++;
                return ReadTerm(text, ref position) && CharacterAt(text, position++) == ')';
            case >= '0' and <= '9' when !IsPowerOfTen(text, position):
                SkipDigits(text, ref position);
                return true;
            default:
                return ReadSymbol(text, ref position)
                    && ReadExponent(text, ref position)
                    && (CharacterAt(text, position) != '{' || ReadAnnotation(text, ref position));
        }
    }

    private static bool ReadSymbol(string text, ref int position)
    {
        var start = position;
        if (IsPowerOfTen(text, position))
        {
            position += 3;
            return true;
        }

        // What stands in brackets is part of an atom, whatever it is.
        var isBracketed = false;
        for (; position < text.Length && (isBracketed || !Ends(text[position])); position++)
        {
            isBracketed = text[position] switch { '[' => true, ']' => false, _ => isBracketed };
        }

        return UcumAtoms.Contains(text.Substring(start, position - start));
    }

    private static bool ReadExponent(string text, ref int position)
    {
        var isSigned = CharacterAt(text, position) is '+' or '-';
        position += isSigned ? 1 : 0;
        return SkipDigits(text, ref position) || !isSigned;
    }

    /// <summary>A word in braces, which names what is counted.</summary>
    private static bool ReadAnnotation(string text, ref int position)
    {
        var start = ++position;
        while (CharacterAt(text, position) is > ' ' and <= '~' and not ('{' or '}'))
        {
            position++;
        }

        return position > start && CharacterAt(text, position++) == '}';
    }

    private static bool SkipDigits(string text, ref int position)
    {
        var start = position;
        while (CharacterAt(text, position) is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private static bool IsPowerOfTen(string text, int position) =>
        CharacterAt(text, position) == '1' && CharacterAt(text, position + 1) == '0' && CharacterAt(text, position + 2) is ('*' or '^');

    private static bool Ends(char c) => c is '.' or '/' or '(' or ')' or '{' or '}' or '+' or '-' or (>= '0' and <= '9');

    private static char CharacterAt(string text, int position) => position < text.Length ? text[position] : '\0';
}
