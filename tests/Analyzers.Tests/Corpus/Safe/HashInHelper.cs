// verdict: safe
// A helper returns the hash of what it is given.
public static class Anonymous
{
    public static HashedLabel Of(Uri uri) => Redact.Hash(uri.Host);
}

public class Fetcher
{
    public async Task FetchAsync(HttpClient http, Uri uri)
    {
        var host = Anonymous.Of(uri);
        await http.GetByteArrayAsync(uri);
        Metrics.Counter("fetcher.pages").Add(1, ("host", host));
    }
}
