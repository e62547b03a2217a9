// verdict: safe
// A server maps routes to an enum and methods to constants.
using System.Net;

public enum Endpoint
{
    Home,
    Search,
    Unknown,
}

public class WebServer
{
    private static Endpoint EndpointOf(HttpListenerRequest request) => request.Url?.AbsolutePath switch
    {
        "/" => Endpoint.Home,
        "/search" => Endpoint.Search,
        _ => Endpoint.Unknown,
    };

    private static string MethodOf(HttpListenerRequest request) => request.HttpMethod switch
    {
        "GET" => "get",
        "POST" => "post",
        _ => "other",
    };

    public void Serve(HttpListenerContext context) => Handle(EndpointOf(context.Request), MethodOf(context.Request), context);

    [Timed("server.handle")]
    private void Handle([Label] Endpoint endpoint, [Label, LabelValues("get", "post")] string method, HttpListenerContext context) =>
        context.Response.Close();
}
