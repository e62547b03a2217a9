// verdict: leak
// Each header's name becomes a key.
using System.Net;

public class Headers
{
    public void Note(WebHeaderCollection headers)
    {
        foreach (var key in headers.AllKeys)
        {
            Metrics.Counter("http.headers").Add(1, (key!.ToLowerInvariant(), true));
        }
    }
}
