// verdict: leak
// The positional constructor of a record fills a restricted property.
public record Attachment([property: LabelValues("image", "text")] string Kind, long Size);

public class MailStore
{
    [Histogram("mail.attachment_size")]
    public void Keep([Label(nameof(Attachment.Kind)), Value(nameof(Attachment.Size))] Attachment attachment)
    {
    }

    public void Add(string mediaType, byte[] content) => Keep(new Attachment(mediaType.Split('/')[0], content.Length));
}
