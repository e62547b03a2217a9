// verdict: leak
// The reason phrase is the server's text.
public class Downloader(HttpClient http)
{
    public async Task GetAsync(Uri uri)
    {
        using var response = await http.GetAsync(uri);
        Ended(response.ReasonPhrase ?? "OK");
    }

    [Counted("downloads.ended")]
    private void Ended([Label, LabelValues("OK", "Not Found")] string reason)
    {
    }
}
