using Futurnal.Instrumentation;

namespace ExitProbe;

internal static class Work
{
    [Timed("probe.work")]
    [Counted("probe.calls")]
    public static void Do()
    {
        // The call itself is what is measured.
    }
}
