// verdict: safe
// A property computes a constant from private state.
public class Document(string path)
{
    public string Name => Path.GetFileName(path);

    public string Kind => path.EndsWith(".md", StringComparison.Ordinal) ? "note" : "file";
}

public class Viewer
{
    public void Show(Document document)
    {
        Console.Title = document.Name;
        Shown(document.Kind);
    }

    [Counted("viewer.shown")]
    private void Shown([Label, LabelValues("note", "file")] string kind)
    {
    }
}
