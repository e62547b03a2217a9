using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Takes one piece after another from a line; blanks between pieces do not count.</summary>
internal sealed class LineScanner(string text, int line)
{
    private const int LongestShown = 20;

    private int _next;

    /// <summary>Gets where the next piece begins in the text.</summary>
    public int Next
    {
        get
        {
            while (_next < text.Length && char.IsWhiteSpace(text[_next]))
            {
                _next++;
            }

            return _next;
        }
    }

    public TextPlace Place => new(line, Next + 1);

    public bool AtEnd => Next == text.Length;

    /// <summary>Gets what is left, for messages.</summary>
    public string Rest
    {
        get
        {
            var rest = text[Next..].TrimEnd();
            return rest.Length <= LongestShown ? rest : rest[..LongestShown] + "...";
        }
    }

    public GateFileException Error(string message) => Place.Error(message);

    public bool Take(string piece)
    {
        if (string.CompareOrdinal(text, Next, piece, 0, piece.Length) != 0)
        {
            return false;
        }

        _next += piece.Length;
        return true;
    }

    public (char Sign, TextPlace At)? TakeAny(char one, char other)
    {
        var at = Place;
        return !AtEnd && (text[_next] == one || text[_next] == other) ? (text[_next++], at) : null;
    }

    public void Expect(char sign, string missing)
    {
        if (AtEnd || text[_next] != sign)
        {
            throw Error(AtEnd ? $"{missing} at the end of the line" : $"{missing}, before '{Rest}'");
        }

        _next++;
    }

    /// <summary>Takes a name: letters, digits, underscores and dots, with a letter first.</summary>
    public string? Word()
    {
        if (AtEnd || !char.IsAsciiLetter(text[_next]))
        {
            return null;
        }

        return While(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
    }

    /// <summary>Takes a number without a sign.</summary>
    public double? Number()
    {
        if (AtEnd || !(char.IsAsciiDigit(text[_next]) || text[_next] == '.'))
        {
            return null;
        }

        var at = Place;
        var digits = While(c => char.IsAsciiDigit(c) || c == '.');
        if (_next + 1 < text.Length && text[_next] is 'e' or 'E' && (char.IsAsciiDigit(text[_next + 1]) || text[_next + 1] is '-' or '+'))
        {
            digits += text[_next++];
            digits += text[_next++];
            digits += While(char.IsAsciiDigit);
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw at.Error($"'{digits}' is no number; use digits with a point, as in 0.05, without other signs between them");
    }

    /// <summary>Takes a unit. A slash belongs to it where no blank stands before and behind it.</summary>
    public string? Unit()
    {
        var start = Next;
        while (_next < text.Length && IsOfUnit(text[_next], _next == start))
        {
            if (text[_next] != '{')
            {
                _next++;
            }
            else if (text.IndexOf('}', _next) is > 0 and var end)
            {
                _next = end + 1;
            }
            else
            {
                throw Error("'}' is missing after '{' in a unit, as in {document}/s");
            }
        }

        return _next == start ? null : text[start.._next];
    }

    /// <summary>Takes what stands in double quotes.</summary>
    public string? Quoted()
    {
        if (AtEnd || text[_next] != '"' || text.IndexOf('"', _next + 1) is not (> 0 and var end))
        {
            return null;
        }

        var value = text[(_next + 1)..end];
        _next = end + 1;
        return value;
    }

    private bool IsOfUnit(char c, bool isFirst)
    {
        if (c is '/' or '.')
        {
            return _next + 1 < text.Length && (char.IsAsciiLetter(text[_next + 1]) || text[_next + 1] is '{' or '%');
        }

        return char.IsAsciiLetter(c) || c is '%' or '{' || (!isFirst && char.IsAsciiDigit(c));
    }

    private string While(Func<char, bool> belongs)
    {
        var start = _next;
        while (_next < text.Length && belongs(text[_next]))
        {
            _next++;
        }

        return text[start.._next];
    }
}
