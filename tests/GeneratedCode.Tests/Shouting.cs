using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

internal static class Shouting
{
    [Timed("semantics.shout")]
    public static string Shout(this string text) => text + "!";
}
