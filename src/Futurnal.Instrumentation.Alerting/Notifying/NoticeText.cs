using System.Text;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Texts of a notice as programs and terminals can take them.</summary>
internal static class NoticeText
{
    /// <summary>The most characters of a title that are shown.</summary>
    public const int MostOfTitle = 200;

    /// <summary>The most characters of a body that are shown.</summary>
    public const int MostOfBody = 1_000;

    /// <summary>Makes one line of a text: control characters, which would end an argument or move a cursor, become spaces, and half a character the sign for one that is broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How long it may be, in UTF-16 characters; what is longer is cut and ends in an ellipsis.</param>
    public static string Line(string text, int most)
    {
        var isLong = text.Length > most;
        var line = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (isLong && line.Length + rune.Utf16SequenceLength >= most)
            {
                return line.Append('…').ToString();
            }

            line.Append(IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    private static bool IsControl(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
}
