// verdict: safe
// Filters choose the handler; each records a constant.
public class Sender
{
    public async Task SendAsync(HttpClient http, Uri uri, string body)
    {
        try
        {
            await http.PostAsync(uri, new StringContent(body));
            Ended("sent");
        }
        catch (HttpRequestException e) when (e.StatusCode is System.Net.HttpStatusCode.Unauthorized)
        {
            Ended("unauthorized");
        }
        catch (HttpRequestException e) when (Log(e))
        {
            Ended("refused");
        }
    }

    private static bool Log(Exception e)
    {
        Console.Error.WriteLine(e);
        return true;
    }

    [Counted("sender.ended")]
    private static void Ended([Label, LabelValues("sent", "unauthorized", "refused")] string how)
    {
    }
}
