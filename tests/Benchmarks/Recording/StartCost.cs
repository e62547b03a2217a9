using System.Diagnostics;
using Futurnal.Instrumentation.Recording;

namespace Benchmarks.Recording;

/// <summary>Measures what an application pays for its metrics before it records: in a new process, 500 metrics are made and used once each.</summary>
internal static class StartCost
{
    private const int Metrics = 500;

    public static int Run()
    {
        var first = Stopwatch.GetTimestamp();
        Use(0);
        var all = Stopwatch.GetTimestamp();
        for (var i = 1; i < Metrics; i++)
        {
            Use(i);
        }

        var end = Stopwatch.GetTimestamp();
        return ChildRun.Print(
            Stopwatch.GetElapsedTime(first, end).TotalMilliseconds,
            Stopwatch.GetElapsedTime(first, all).TotalMilliseconds,
            Stopwatch.GetElapsedTime(all, end).TotalMicroseconds / (Metrics - 1));
    }

    /// <summary>What the generated code of a method does when it is first called, half of them timers and half counters.</summary>
    private static void Use(int number)
    {
        var status = new LabelDimension("status", "succeeded", "failed", "quarantined", "retry_scheduled", "cancelled", "other");
        var kind = new LabelDimension("kind", "a", "b", "c", "d", "other");
        if (number % 2 == 0)
        {
            var timer = Instruments.Timer($"start.timer{number}", "ms", "", "Benchmarks", kind, status);
            timer.RecordElapsed(0, timer.Start());
        }
        else
        {
            Instruments.Counter($"start.counter{number}", "1", "", "Benchmarks", kind, status).Increment(0);
        }
    }
}
