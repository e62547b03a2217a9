using Futurnal.Instrumentation;

namespace ExitProbe;

internal static class Work
{
    public static bool IsHanging { get; set; }

    [Gauge("probe.level", Poll = true)]
    public static int? Level
    {
        get
        {
            if (IsHanging)
            {
                Thread.Sleep(Timeout.Infinite);
            }

            return null;
        }
    }

    [Timed("probe.work")]
    [Counted("probe.calls")]
    public static void Do()
    {
        // The call itself is what is measured.
    }
}
