// verdict: leak FUT103
// The host of an address tells whose server it is.
public class ApiClient(HttpClient http)
{
    public Task<string> GetAsync(string url)
    {
        var uri = new Uri(url);
        return SendAsync(uri.Host, uri);
    }

    [Timed("api.request")]
    private Task<string> SendAsync([Label, LabelValues("catalog", "billing")] string service, Uri uri) => http.GetStringAsync(uri);
}
