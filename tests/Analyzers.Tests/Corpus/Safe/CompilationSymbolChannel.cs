// verdict: safe
// The build decides between two constants.
public static class Build
{
#if BETA
    private const string Channel = "beta";
#else
    private const string Channel = "stable";
#endif

    public static void Report() => Reported(Channel);

    [Counted("build.reports")]
    private static void Reported([Label, LabelValues("stable", "beta")] string channel)
    {
    }
}
