using System.Text;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Walks through the JSON of a rule file, and knows at which line and column it is.</summary>
internal ref struct RuleFileCursor
{
    private readonly ReadOnlySpan<byte> _content;
    private readonly string _name;
    private readonly int _start;
    private Utf8JsonReader _reader;

    public RuleFileCursor(ReadOnlySpan<byte> content, string name)
    {
        _content = content;
        _name = name;
        _start = content.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _reader = new Utf8JsonReader(content[_start..], new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Gets the text of a property's name or a string.</summary>
    public readonly string Text => _reader.GetString()!;

    public readonly double Number => _reader.TryGetDouble(out var number) ? number : double.NaN;

    /// <summary>Gets where the token begins, as an offset that <see cref="Problem(string, long)"/> takes.</summary>
    public readonly long Position => _start + _reader.TokenStartIndex;

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="AlertRuleFileException">What follows is no JSON.</exception>
    public void Next()
    {
        try
        {
            if (_reader.Read())
            {
                return;
            }
        }
        catch (JsonException)
        {
            // What the reader says of it repeats the text around, which may be anything.
        }

        var read = (int)(_start + _reader.BytesConsumed);
        throw _content[read..].Trim(" \t\r\n"u8).IsEmpty
            ? Problem("the file ends here, before it is complete; close what is open", read)
            : Problem("this is no JSON; look for a missing comma, quote or bracket", read);
    }

    /// <summary>Checks that nothing but comments follows.</summary>
    /// <exception cref="AlertRuleFileException">Something follows.</exception>
    public void End()
    {
        var last = _start + _reader.BytesConsumed;
        try
        {
            if (!_reader.Read())
            {
                return;
            }
        }
        catch (JsonException)
        {
            last = _start + _reader.BytesConsumed;
        }

        throw Problem("something follows the last bracket; take it away", last);
    }

    public readonly AlertRuleFileException Problem(string what) => Problem(what, Position);

    public readonly AlertRuleFileException Problem(string what, long position)
    {
        var before = _content[_start..(int)Math.Clamp(position, _start, _content.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new AlertRuleFileException(FormattableString.Invariant($"{_name}({line},{column}): {what}."), line, column);
    }
}
