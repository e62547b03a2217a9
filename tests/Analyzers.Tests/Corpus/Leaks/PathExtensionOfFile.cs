// verdict: leak FUT103
// Path.GetExtension looks closed, but gives ".Dr Weber 2024" for "notes.Dr Weber 2024".
namespace Indexing;

public sealed class DocumentReader
{
    public string Read(string path)
    {
        return Parse(File.ReadAllText(path), Path.GetExtension(path));
    }

    [Timed("documents.parse")]
    private string Parse(string content, [Label, LabelValues(".pdf", ".html", ".md")] string format) => content.Trim();
}
