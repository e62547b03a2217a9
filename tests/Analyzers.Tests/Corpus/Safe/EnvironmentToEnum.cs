// verdict: safe
// An environment variable is compared and never recorded.
public static class Startup
{
    private static string Mode()
    {
        var value = Environment.GetEnvironmentVariable("APP_MODE");
        if (string.Equals(value, "server", StringComparison.OrdinalIgnoreCase))
        {
            return "server";
        }

        return value is null ? "desktop" : "other";
    }

    public static void Begin() => Began(Mode());

    [Timed("startup.begin")]
    private static void Began([Label, LabelValues("server", "desktop")] string mode)
    {
    }
}
