// verdict: safe
// A status code becomes a family, by an extension method on the framework's enum.
using System.Net;

public static class StatusExtensions
{
    public static string Family(this HttpStatusCode code) => (int)code switch
    {
        >= 200 and < 300 => "success",
        >= 300 and < 400 => "redirect",
        >= 400 and < 500 => "client_error",
        >= 500 => "server_error",
        _ => "other",
    };
}

public class Client(HttpClient http)
{
    public async Task<string> GetAsync(string url)
    {
        using var response = await http.GetAsync(url);
        Answered(response.StatusCode.Family());
        return await response.Content.ReadAsStringAsync();
    }

    [Counted("client.answered")]
    private void Answered([Label, LabelValues("success", "redirect", "client_error", "server_error")] string family)
    {
    }
}
