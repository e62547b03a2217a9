namespace Archivist.Detection;

/// <summary>Tells the format of a document from its file name, and where that says nothing from its content.</summary>
internal static class FormatDetector
{
    /// <summary>How much of a document is looked at; what tells the format stands at its beginning.</summary>
    private const int Beginning = 4096;

    /// <summary>The format and the text, or <see langword="null"/> for a document that is not text.</summary>
    public static DetectedDocument? Detect(string path, ReadOnlySpan<byte> content)
    {
        var named = ByName(path);
        if (named == DocumentFormat.Email)
        {
            // A message may be in any encoding, or several; only its own headers can tell.
            return new DetectedDocument(DocumentFormat.Email, Text: "");
        }

        return TextDecoder.Decode(content) is not { } text
            ? null
            : new DetectedDocument(named ?? ByContent(text.AsSpan(0, Math.Min(text.Length, Beginning))), text);
    }

    private static DocumentFormat? ByName(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
        ".HTML" or ".HTM" or ".XHTML" => DocumentFormat.Html,
        ".EML" or ".MBOX" => DocumentFormat.Email,
        _ => null,
    };

    private static DocumentFormat ByContent(ReadOnlySpan<char> beginning)
    {
        var start = beginning.TrimStart();
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentFormat.Html;
        }

        return BeginsWithMailHeader(beginning) ? DocumentFormat.Email : DocumentFormat.PlainText;
    }

    /// <summary>Asks for a sender and for a header that people do not write by hand, since notes have lines like "From: Anna" too.</summary>
    private static bool BeginsWithMailHeader(ReadOnlySpan<char> beginning)
    {
        var hasSender = false;
        var hasMachineHeader = false;
        foreach (var line in beginning.EnumerateLines())
        {
            if (line.IsEmpty)
            {
                break;
            }

            var colon = line.IndexOf(':');
            if (line[0] is not (' ' or '\t') && (colon < 1 || line[..colon].ContainsAny(" \t")))
            {
                return false;
            }

            hasSender |= line.StartsWith("From:", StringComparison.OrdinalIgnoreCase);
            hasMachineHeader |= line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Received:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
        }

        return hasSender && hasMachineHeader;
    }
}
