// verdict: leak FUT103
// The raw path of a request with everything behind it.
using System.Net;

public class TinyServer
{
    public async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            Handle(context.Request.RawUrl ?? "root", context);
        }
    }

    [Timed("http.handle")]
    private void Handle([Label, LabelValues("root", "search")] string route, HttpListenerContext context) => context.Response.Close();
}
