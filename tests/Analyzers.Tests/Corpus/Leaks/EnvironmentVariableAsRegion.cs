// verdict: leak FUT103
// An environment variable can hold anything.
public static class Startup
{
    [Timed("startup.load")]
    public static void Load([Label, LabelValues("eu", "us")] string region)
    {
    }

    public static void Begin() => Load(Environment.GetEnvironmentVariable("APP_REGION") ?? "eu");
}
