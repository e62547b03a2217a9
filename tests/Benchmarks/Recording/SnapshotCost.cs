using System.Diagnostics;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Benchmarks.Recording;

/// <summary>Measures the taking of what 10,000 counter cells hold after 50 threads have added to each, and the most bytes that one allocates.</summary>
internal static class SnapshotCost
{
    private static readonly string[] Names =
    [
        "snapshot.a", "snapshot.b", "snapshot.c", "snapshot.d", "snapshot.e", "snapshot.f", "snapshot.g", "snapshot.h", "snapshot.i", "snapshot.j",
    ];

    private const int Cells = 1_000;
    private const int Threads = 50;
    private const int Rounds = 41;

    // Longer than tiered compilation waits and then takes.
    private const int WarmRounds = 200;

    public static int Run()
    {
        var registry = MetricRegistry.Shared;
        LabelDimension[] dimensions =
        [
            new("cell", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
            new("row", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
            new("block", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
        ];
        var counters = new CounterInstrument[Names.Length];
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i] = Instruments.Counter(Names[i], "1", "", "Benchmarks", dimensions);
        }

        // What a flusher makes once and keeps; a collection without it makes a new one each time.
        var points = new PointCollection();
        var polls = new PollPump(registry, null, TimeProvider.System);
        var times = new double[Rounds];
        var bytes = 0L;
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            AddFromThreads(counters);
            points.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            registry.Collect(points, polls);
            times[Math.Max(0, round)] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            // The most of any round: a warm snapshot allocates nothing, not in most rounds, but ever.
            bytes = round < 0 ? 0 : Math.Max(bytes, allocated);
        }

        Array.Sort(times);
        return ChildRun.Print(times[Rounds / 2], bytes);
    }

    private static void AddFromThreads(CounterInstrument[] counters)
    {
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            foreach (var counter in counters)
            {
                for (var cell = 0; cell < Cells; cell++)
                {
                    counter.Increment(cell);
                }
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
    }
}
