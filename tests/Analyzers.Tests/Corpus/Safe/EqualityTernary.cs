// verdict: safe
// Equality with a constant makes it that constant.
public class Schemes
{
    public void Open(Uri uri) => Opened(uri.Scheme == "https" ? "https" : "http");

    [Counted("schemes.opened")]
    private void Opened([Label, LabelValues("https", "http")] string scheme)
    {
    }
}
