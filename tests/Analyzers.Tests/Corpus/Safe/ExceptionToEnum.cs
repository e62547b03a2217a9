// verdict: safe
// A helper turns an exception into an enum.
public enum Cause
{
    Timeout,
    Refused,
    Unknown,
}

public class Client
{
    private static Cause CauseOf(Exception e) => e switch
    {
        TimeoutException or TaskCanceledException => Cause.Timeout,
        HttpRequestException => Cause.Refused,
        _ => Cause.Unknown,
    };

    public async Task<string?> GetAsync(HttpClient http, Uri uri)
    {
        try
        {
            return await http.GetStringAsync(uri);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            Failed(CauseOf(e));
            return null;
        }
    }

    [Counted("client.failures")]
    private static void Failed([Label] Cause cause)
    {
    }
}
