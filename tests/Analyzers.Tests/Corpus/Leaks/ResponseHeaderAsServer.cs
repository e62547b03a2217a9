// verdict: leak
// The header of a response comes from elsewhere.
public class Probe(HttpClient http)
{
    [Counted("probe.answers")]
    private void Answered([Label, LabelValues("nginx", "kestrel")] string server)
    {
    }

    public async Task RunAsync(Uri uri)
    {
        var response = await http.GetAsync(uri);
        Answered(response.Headers.Server.ToString());
    }
}
