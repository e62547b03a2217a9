// verdict: safe
// What is pasted is sorted by length and by whether it is an address.
public interface IClipboard
{
    string? GetText();
}

public class PasteCommand(IClipboard clipboard)
{
    public void Execute()
    {
        var text = clipboard.GetText();
        Pasted(text switch
        {
            null => "nothing",
            { Length: > 1000 } => "long",
            _ when Uri.TryCreate(text, UriKind.Absolute, out _) => "link",
            _ => "text",
        });
    }

    [Counted("paste.executed")]
    private void Pasted([Label, LabelValues("nothing", "long", "link", "text")] string content)
    {
    }
}
