using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation.Recording;

namespace StartProbe;

/// <summary>
/// An application that does nothing but pay for its metrics: it makes 500 and uses each once, and tells the milliseconds that
/// all took, those of the first, and the microseconds of each further one.
/// </summary>
internal static class Program
{
    private const int Metrics = 500;

    private static void Main()
    {
        // Made before, since generated code has them as literals.
        var names = new string[Metrics];
        for (var i = 0; i < Metrics; i++)
        {
            names[i] = $"start.metric{i}";
        }

        var first = Stopwatch.GetTimestamp();
        Use(0, names[0]);
        var all = Stopwatch.GetTimestamp();
        for (var i = 1; i < Metrics; i++)
        {
            Use(i, names[i]);
        }

        var end = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(first, end).TotalMilliseconds} {Stopwatch.GetElapsedTime(first, all).TotalMilliseconds} {Stopwatch.GetElapsedTime(all, end).TotalMicroseconds / (Metrics - 1)}"));
    }

    /// <summary>What the generated code of a method does when it is first called, half of them timers and half counters.</summary>
    private static void Use(int number, string name)
    {
        var status = new LabelDimension("status", "succeeded", "failed", "quarantined", "retry_scheduled", "cancelled", "other");
        var kind = new LabelDimension("kind", "a", "b", "c", "d", "other");
        if (number % 2 == 0)
        {
            var timer = Instruments.Timer(name, "ms", "", "StartProbe", kind, status);
            timer.RecordElapsed(0, timer.Start());
        }
        else
        {
            Instruments.Counter(name, "1", "", "StartProbe", kind, status).Increment(0);
        }
    }
}
