namespace Futurnal.Instrumentation.Hosting.Tests;

internal static class Sample
{
    [Timed("search.latency")]
    [Label("strategy", "keyword")]
    [Label("intent_type", "general")]
    public static void Search()
    {
        // The call itself is what is measured.
    }
}
