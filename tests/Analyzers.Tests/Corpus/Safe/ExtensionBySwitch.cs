// verdict: safe
// The extension is looked at, and only constants come out of it.
public class Reader
{
    private static string FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => "pdf",
        ".htm" or ".html" => "html",
        ".md" or ".markdown" => "markdown",
        _ => "other",
    };

    public string Read(string path) => Parse(FormatOf(path), File.ReadAllText(path));

    [Timed("reader.parse")]
    private string Parse([Label, LabelValues("pdf", "html", "markdown")] string format, string content) => content.Trim();
}
