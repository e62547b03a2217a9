// verdict: safe
// A retry loop counts attempts by whether they are the first.
public class Retry(TextWriter log)
{
    public async Task<T> RunAsync<T>(Func<Task<T>> work, int times)
    {
        for (var attempt = 1; ; attempt++)
        {
            Attempted(attempt == 1 ? "first" : "again");
            try
            {
                return await work();
            }
            catch (Exception e) when (attempt < times)
            {
                await log.WriteLineAsync(e.Message);
            }
        }
    }

    [Counted("retry.attempts")]
    private static void Attempted([Label, LabelValues("first", "again")] string attempt)
    {
    }
}
