// verdict: leak
// A header is what the other side sends.
using System.Net;

public class ClientStatistics
{
    public void Note(HttpListenerRequest request)
    {
        var agent = request.Headers["User-Agent"];
        Seen(agent);
    }

    [Counted("http.clients")]
    private void Seen([Label, LabelValues("browser", "bot")] string? client)
    {
    }
}
