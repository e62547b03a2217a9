// verdict: leak
// What is checked is the extension, what is recorded the path.
public class Checked
{
    public void Open(string path)
    {
        var extension = Path.GetExtension(path);
        if (extension is ".md" or ".txt")
        {
            Opened(path);
        }
    }

    [Counted("checked.opened")]
    private void Opened([Label, LabelValues(".md", ".txt")] string extension)
    {
    }
}
