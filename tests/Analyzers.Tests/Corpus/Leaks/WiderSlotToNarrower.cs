// verdict: leak
// A slot with more values is read for one with fewer: "secret" is none of the target's.
public class Formats
{
    public void Open([LabelValues("pdf", "html", "secret")] string format) => Opened(format);

    [Counted("formats.opened")]
    private void Opened([Label, LabelValues("pdf", "html")] string format)
    {
    }
}
