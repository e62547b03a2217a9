using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Archivist.Normalisation;

/// <summary>Replaces e-mail addresses and phone numbers, and counts them. For one document, on one thread.</summary>
internal sealed partial class Redactor
{
    public const string Replacement = "[redacted]";

    private const string AddressCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-";

    private static readonly SearchValues<char> AsciiInAddress = SearchValues.Create(AddressCharacters);

    /// <summary>Gets how many values were replaced so far.</summary>
    public int Count { get; private set; }

    public string Redact(string text) => PhoneNumber().Replace(WithoutAddresses(text), CountedReplacement);

    private string CountedReplacement(Match match)
    {
        Count++;
        return Replacement;
    }

    /// <summary>
    /// Looks at what stands around each @ instead of matching a pattern, whose time would grow with the square of the
    /// length of an encoded attachment.
    /// </summary>
    private string WithoutAddresses(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = AddressAround(text, at, copied);
            if (end < 0)
            {
                continue;
            }

            Count++;
            result ??= new StringBuilder(text.Length);
            result.Append(text, copied, start - copied).Append(Replacement);
            copied = end;
            at = end - 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static (int Start, int End) AddressAround(string text, int at, int earliest)
    {
        var start = at;
        while (start > earliest && IsInAddress(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && IsInAddress(text[end]))
        {
            end++;
        }

        // A sentence may end right after the address.
        end = at + 1 + text.AsSpan(at + 1, end - at - 1).TrimEnd("._%+-").Length;
        var dot = text.AsSpan(at + 1, end - at - 1).LastIndexOf('.');
        return start < at && dot > 0 && end - at - 2 - dot >= 2 ? (start, end) : (0, -1);
    }

    private static bool IsInAddress(char c) => AsciiInAddress.Contains(c) || (c >= 0x80 && char.IsLetterOrDigit(c));

    /// <summary>
    /// Numbers written the way people write phone numbers: with a country code, with an area code in brackets, in the
    /// groups of North America, or with a leading zero. Dates, versions and addresses of machines are none.
    /// </summary>
    [GeneratedRegex("""
        (?<![\p{L}\d_.:/\#+-])
        (?:
            (?:\+|00)[1-9](?:[ .()/-]{0,2}\d){7,13}
          | \((?:0\d{2,4}|\d{3})\)[ ]?\d{3,4}[ .-]?\d{3,6}
          | [2-9]\d{2}[ .-][2-9]\d{2}[.-]\d{4}
          | 0[1-9]\d{1,3}[ /-]\d{3,4}[ -]?\d{3,5}
        )
        (?![\p{L}\d_:]|[.-]\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();
}
