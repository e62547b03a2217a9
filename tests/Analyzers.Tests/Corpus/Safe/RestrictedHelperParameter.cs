// verdict: safe
// A helper's parameter with declared values is handed on.
public class Router
{
    public void Pdf(string path) => Forward("pdf", path);

    public void Html(string path) => Forward("html", path);

    private void Forward([LabelValues("pdf", "html")] string format, string path)
    {
        Console.WriteLine(path);
        Parsed(format);
    }

    [Counted("router.parsed")]
    private void Parsed([Label, LabelValues("pdf", "html", "text")] string format)
    {
    }
}
