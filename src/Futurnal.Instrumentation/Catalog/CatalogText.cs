using System.Globalization;
using System.Text;

namespace Futurnal.Instrumentation.Catalog;

/// <summary>
/// Writes texts so that a browser shows them as they are and the parser reads back the same: prose with backslashes before
/// signs of Markdown, values in backticks. What neither can show is written as <c>\uXXXX</c>.
/// </summary>
internal static class CatalogText
{
    /// <summary>Stands for the values of a label that are hashes.</summary>
    public const string Hashed = "hashed";

    private const string Signs = "\\`*_<>[]&";

    public static string OfProse(string text)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isEdge = i == 0 || i == text.Length - 1;
            Append(written, text[i], IsHidden(text[i]) || (isEdge && text[i] == ' '), Signs.Contains(text[i]) ? "\\" : "");
        }

        return written.ToString();
    }

    public static string OfCode(string text)
    {
        var written = new StringBuilder("`");
        foreach (var c in text)
        {
            Append(written, c, IsHidden(c) || c is '\\' or '`', "");
        }

        return written.Append('`').ToString();
    }

    /// <summary>Reads what <see cref="OfProse"/> wrote, or <see langword="null"/> where a backslash stands before something else.</summary>
    public static string? ReadProse(string written)
    {
        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (i + 1 < written.Length && Signs.Contains(written[i + 1]))
            {
                text.Append(written[++i]);
            }
            else if (i + 5 < written.Length && written[i + 1] == 'u' && ushort.TryParse(new string([.. written.Skip(i + 2).Take(4)]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 5;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads one or more texts in backticks with commas between, or <see langword="null"/>.</summary>
    public static string[]? ReadCodes(string written)
    {
        var parts = written.Split('`');
        if (parts.Length < 3 || parts.Length % 2 == 0 || parts[0].Length > 0 || parts[parts.Length - 1].Length > 0)
        {
            return null;
        }

        var texts = new List<string>();
        for (var i = 1; i < parts.Length; i += 2)
        {
            if ((i > 1 && parts[i - 1] != ", ") || ReadProse(parts[i]) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return [.. texts];
    }

    /// <summary>Tells whether a sign cannot be seen, or ends a line for some reader.</summary>
    private static bool IsHidden(char c) => char.IsControl(c) || (char.IsWhiteSpace(c) && c != ' ');

    private static void Append(StringBuilder written, char c, bool isHidden, string before)
    {
        if (isHidden)
        {
            written.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            written.Append(before).Append(c);
        }
    }
}
