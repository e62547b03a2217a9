namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Instrumented code with private text wherever an application can have it.</summary>
internal static class Marked
{
    public const string Word = "zqmarker";

    public const string Sentence = "Ann Weber's zqmarker";

    public const string Place = "/media/zqmarker/notes.txt";

    public static bool IsFailing { get; set; }

    [Gauge("marked.level", Poll = true)]
    public static int? Level => IsFailing ? throw new InvalidOperationException(Sentence) : null;

    [Timed("marked.work")]
    [Counted("marked.calls")]
    public static void Work(string argument) => throw new InvalidOperationException(argument);

    [Timed("marked.work_async")]
    public static async Task WorkAsync(string argument)
    {
        await Task.Yield();
        throw new InvalidOperationException(argument);
    }
}
