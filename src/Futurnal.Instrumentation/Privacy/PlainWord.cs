namespace Futurnal.Instrumentation.Privacy;

/// <summary>
/// The narrower rule for text that no declaration of this process vouches for, as in a series that was made by hand: one
/// short word. Exceptions' messages, queries and names of several words are none.
/// </summary>
internal static class PlainWord
{
    private const string Marks = "_-.+/:%@#~";
    private const int PartsOfAnAddress = 4;

    private static readonly HashSet<string> FileTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "eml", "msg", "vcf", "ics",
        "jpg", "jpeg", "png", "gif", "heic", "tif", "tiff", "mp3", "mp4", "mov", "zip", "htm", "html", "json", "xml", "log", "db", "key", "pem",
    };

    /// <summary>What the text looks like, with its article, or <see langword="null"/> where it is a plain word.</summary>
    public static string? WhyNot(string text)
    {
        if (PrivateLook.Of(text) is { } look)
        {
            return look;
        }

        if (!IsWord(text))
        {
            return "free text";
        }

        if (text.Contains("://", StringComparison.Ordinal))
        {
            return "a web address";
        }

        if (IsAddress(text))
        {
            return "a network address";
        }

        return text.LastIndexOf('.') is > 0 and var dot && FileTypes.Contains(text[(dot + 1)..]) ? "a file name" : null;
    }

    private static bool IsWord(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !Marks.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(string text)
    {
        var parts = text.Split(':')[0].Split('.');
        return parts.Length == PartsOfAnAddress && Array.TrueForAll(parts, part => byte.TryParse(part, out _));
    }
}
