// verdict: leak FUT103
// The query string of an address holds what people searched for.
public class LinkChecker
{
    public async Task CheckAsync(Uri address, HttpClient http)
    {
        using var answer = await http.GetAsync(address);
        Checked(address.Query);
    }

    [Counted("links.checked")]
    private void Checked([Label, LabelValues("none", "tracking")] string query)
    {
    }
}
