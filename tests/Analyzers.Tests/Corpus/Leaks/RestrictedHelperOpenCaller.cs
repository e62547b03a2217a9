// verdict: leak
// The helper's parameter has the values, but no label beside them; its caller hands it the file's extension.
public class Router
{
    public void Route(string path) => Forward(Path.GetExtension(path));

    private void Forward([LabelValues("pdf", "html")] string format) => Parsed(format);

    [Counted("router.parsed")]
    private void Parsed([Label, LabelValues("pdf", "html")] string format)
    {
    }
}
