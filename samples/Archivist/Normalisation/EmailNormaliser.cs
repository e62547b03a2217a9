using MimeKit;

namespace Archivist.Normalisation;

/// <summary>Takes what people wrote out of a message; what is attached is left aside.</summary>
internal static class EmailNormaliser
{
    /// <exception cref="UnreadableDocumentException">The bytes are no message.</exception>
    public static NormalisedDocument Normalise(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var message = Parse(WithoutMarker(content), cancellation);
        if (!message.Headers.Any(h => h.Id != HeaderId.Unknown))
        {
            throw new UnreadableDocumentException("is not an e-mail: it has no header such as From, Date or Subject; export the message again or rename the file.");
        }

        var date = message.Headers.Contains(HeaderId.Date) ? message.Date.UtcDateTime : DateTime.MinValue;
        var html = message.TextBody is null && message.HtmlBody is { } body ? HtmlNormaliser.Normalise(body) : null;
        var words = message.TextBody ?? html?.Text ?? "";
        return new NormalisedDocument
        {
            Title = string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject.Trim(),
            Text = $"{message.Subject}\n{Names(message)}\n{words}",
            Links = html?.Links ?? [],
            Written = date == DateTime.MinValue ? null : DateOnly.FromDateTime(date),
        };
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            using var bytes = new MemoryStream(content.ToArray(), writable: false);
            return MimeMessage.Load(bytes, cancellation);
        }
        catch (FormatException)
        {
            throw new UnreadableDocumentException("is not an e-mail: its headers cannot be read; export the message again or rename the file.");
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
