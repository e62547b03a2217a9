// verdict: safe
// A record's property with declared values is given constants only.
public record Attachment([property: LabelValues("image", "text")] string Kind, string FileName);

public class MailStore
{
    [Counted("mail.attachments")]
    public void Keep([Label(nameof(Attachment.Kind))] Attachment attachment)
    {
    }

    public void AddImage(string fileName) => Keep(new Attachment("image", fileName));

    public void AddText(string fileName) => Keep(new Attachment(Kind: "text", FileName: fileName));
}
