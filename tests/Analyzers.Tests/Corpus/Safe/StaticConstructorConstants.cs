// verdict: safe
// A static constructor chooses between constants.
public static class Runtime
{
    private static readonly string Kind;

    static Runtime()
    {
        if (OperatingSystem.IsWindows())
        {
            Kind = "windows";
        }
        else if (OperatingSystem.IsMacOS())
        {
            Kind = "mac";
        }
        else
        {
            Kind = "linux";
        }
    }

    public static void Report() => Reported(Kind);

    [Counted("runtime.reports")]
    private static void Reported([Label, LabelValues("windows", "mac", "linux")] string system)
    {
    }
}
