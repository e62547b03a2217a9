// verdict: leak
// A static field that is set at the start from an argument.
public static class Build
{
    public static string Channel = "stable";

    public static void Init(string[] args)
    {
        if (args is ["--channel", var channel])
        {
            Channel = channel;
        }
    }

    public static void Started() => Start(Channel);

    [Counted("build.started")]
    private static void Start([Label, LabelValues("stable", "beta")] string channel)
    {
    }
}
