using MimeKit;

namespace Archivist.Normalisation;

/// <summary>Takes what people wrote out of a message; what is attached is left aside.</summary>
internal static class EmailNormaliser
{
    private const string NoMessage =
        "is not an e-mail: no header such as From, Date or Subject can be read in it; export the message again or rename the file.";

    /// <exception cref="UnreadableDocumentException">The bytes are no message.</exception>
    public static NormalisedDocument Normalise(ReadOnlyMemory<byte> content)
    {
        using var message = Parse(WithoutMarker(content));
        if (!message.Headers.Any(h => h.Id != HeaderId.Unknown))
        {
            throw new UnreadableDocumentException(NoMessage);
        }

        var date = message.Headers.Contains(HeaderId.Date) ? message.Date.UtcDateTime : DateTime.MinValue;
        var html = message.TextBody is null && message.HtmlBody is { } body ? HtmlNormaliser.Normalise(body) : null;
        var words = message.TextBody ?? html?.Text ?? "";
        return new NormalisedDocument
        {
            Title = message.Subject?.Trim() ?? "",
            Text = $"{message.Subject}\n{Names(message)}\n{words}",
            Links = html?.Links ?? [],
            Written = date == DateTime.MinValue ? null : DateOnly.FromDateTime(date),
        };
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var bytes = new MemoryStream(content.ToArray(), writable: false);
            return MimeMessage.Load(bytes);
        }
        catch (FormatException)
        {
            throw new UnreadableDocumentException(NoMessage);
        }
    }

    /// <summary>A message of a mailbox file has a line before it that is no header.</summary>
    private static ReadOnlyMemory<byte> WithoutMarker(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("From "u8))
        {
            return content;
        }

        var lineEnd = content.Span.IndexOf((byte)'\n');
        return lineEnd < 0 ? default : content[(lineEnd + 1)..];
    }

    private static string Names(MimeMessage message) =>
        string.Join(", ", message.From.Concat(message.To).Select(a => a.Name).Where(n => !string.IsNullOrWhiteSpace(n)));
}
