using System.Text;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Makes text of unknown origin safe to print: no markup, nothing that a terminal would obey.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(Commands(c) ? '\uFFFD' : c);
        }

        return shown.ToString().EscapeMarkup();
    }

    /// <summary>On one line and no longer than so many characters.</summary>
    public static string Of(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Of(line.Length <= length ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1), "…"));
    }

    /// <summary>Control characters, and those that turn the direction of what is written after them.</summary>
    private static bool Commands(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
