// verdict: leak
// The clipboard's text stands behind an interface.
public interface IClipboard
{
    string? GetText();
}

public class PasteCommand(IClipboard clipboard)
{
    public void Execute()
    {
        var text = clipboard.GetText() ?? "empty";
        Pasted(text);
    }

    [Counted("editor.pasted")]
    private void Pasted([Label, LabelValues("empty", "text")] string content)
    {
    }
}
