using Futurnal.Instrumentation;

namespace GeneratedCode.Tests.@event;

internal static class Extending
{
    public static int Go(string text) => text.Measure();

    [Timed("private.extension")]
    private static int Measure(this string text) => text.Length;
}
