// verdict: safe
// An async helper returns constants, awaited at the call.
public class Prober
{
    private static async Task<string> ProbeAsync(HttpClient http, Uri uri)
    {
        using var response = await http.GetAsync(uri);
        return response.IsSuccessStatusCode ? "up" : "down";
    }

    public async Task RunAsync(HttpClient http, Uri uri) => Probed(await ProbeAsync(http, uri));

    [Counted("prober.probed")]
    private void Probed([Label, LabelValues("up", "down")] string state)
    {
    }
}
