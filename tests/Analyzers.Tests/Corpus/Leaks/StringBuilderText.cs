// verdict: leak
// A builder is filled with the parts of an address.
using System.Text;

public class Canonical
{
    public void Note(Uri uri)
    {
        var text = new StringBuilder();
        text.Append(uri.Scheme).Append("://").Append(uri.Host);
        Noted(text.ToString());
    }

    [Counted("canonical.noted")]
    private void Noted([Label, LabelValues("https://example.org")] string origin)
    {
    }
}
