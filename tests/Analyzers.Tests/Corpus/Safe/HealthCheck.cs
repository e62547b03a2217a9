// verdict: safe
// A health check returns an enum and logs the address it asked.
public enum Health
{
    Good,
    Slow,
    Dead,
}

public class HealthCheck(HttpClient http)
{
    [Timed("health.check")]
    [return: Label]
    public async Task<Health> CheckAsync(Uri address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return response.IsSuccessStatusCode ? Health.Good : Health.Slow;
        }
        catch (HttpRequestException e)
        {
            Console.Error.WriteLine($"{address}: {e.Message}");
            return Health.Dead;
        }
    }
}
