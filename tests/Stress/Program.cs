using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;

namespace Stress;

/// <summary>
/// Records on many short-lived threads and on the thread pool while flushes run, and compares every total with what was
/// recorded. Argument: for how many seconds, 20 where it is missing. Ends with 1 where a total is wrong.
/// </summary>
internal static class Program
{
    private const int Threads = 6;
    private const int PoolTasks = 3;
    private const int FlushTasks = 2;

    private static readonly Lock Gate = new();
    private static readonly Tally Truth = new();
    private static readonly List<string> Notices = [];
    private static readonly Targets Targets = new();
    private static long s_threads;
    private static volatile bool s_isOver;

    private static async Task<int> Main(string[] args)
    {
        // Flushes must not queue behind the work that they interrupt.
        ThreadPool.SetMinThreads(PoolTasks + (2 * FlushTasks) + 2, 1);
        var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 20;
        var (steady, failing) = (new TotalSink(null), new TotalSink(new Random(1)));
        var flusher = new Flusher(Targets.Registry, [steady, failing], TimeSpan.FromMilliseconds(1), TimeProvider.System, Notices.Add);
        var raw = new RawSink();
        var rawFlusher = new Flusher(Targets.Raw.Registry, [raw], Flusher.GreatestInterval, TimeProvider.System, Notices.Add);
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() => FollowEachOther(100 * i))).ToList();
        threads.ForEach(t => t.Start());
        var tasks = Enumerable.Range(0, PoolTasks).Select(i => RunOnThePoolAsync(1_000 + i))
            .Concat(Enumerable.Range(0, FlushTasks).Select(_ => FlushAsync(flusher)))
            .Append(FlushSeldomAsync(rawFlusher))
            .ToArray();
        Disturb(TimeSpan.FromSeconds(seconds));
        threads.ForEach(t => t.Join());
        await Task.WhenAll(tasks);

        failing.MayFail = false;
        for (var cell = 0; cell < Targets.Cells; cell++)
        {
            Targets.Gauge.Set(cell, Comparison.Final(cell));
        }

        await flusher.DisposeAsync();
        await rawFlusher.DisposeAsync();
        return Report(steady, failing, raw) ? 0 : 1;
    }

    private static bool Report(TotalSink steady, TotalSink failing, RawSink raw)
    {
        Console.WriteLine($"{"sink",-13} {"metric",-26} {"what",-10} {"recorded",16} {"flushed",16}");
        var isRight = new Comparison("steady sink", steady, Truth).Run(Console.Out)
            & new Comparison("failing sink", failing, Truth).Run(Console.Out)
            & new RawComparison(raw, Truth).Run(Console.Out);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Truth.Calls:#,0} calls on {s_threads:#,0} threads and the pool, {steady.Batches:#,0} flushes, {failing.Failures:#,0} failures of the failing sink, {RecordingMemory.Bytes:#,0} bytes for cells."));
        foreach (var notice in Notices)
        {
            Console.WriteLine($"told: {notice}");
        }

        Console.WriteLine(isRight ? "Nothing is lost, and nothing doubled." : "Totals are wrong.");
        return isRight;
    }

    /// <summary>Has one thread after the other work; each goes on with what an ended one left.</summary>
    private static void FollowEachOther(int seed)
    {
        for (var i = 0; !s_isOver; i++)
        {
            var thread = new Thread(() => Run(seed + (10_000 * i)));
            thread.Start();
            thread.Join();
            Interlocked.Increment(ref s_threads);
        }
    }

    private static async Task RunOnThePoolAsync(int seed)
    {
        for (var i = 0; !s_isOver; i++)
        {
            await Task.Run(() => Run(seed + (10_000 * i)));
        }
    }

    private static async Task FlushAsync(Flusher flusher)
    {
        while (!s_isOver)
        {
            await flusher.FlushAsync();
            await Task.Yield();
        }
    }

    /// <summary>Flushes after no time or a while, so that some flushes find the buffer full; each waits for the sink, so that no batch has to make room.</summary>
    private static async Task FlushSeldomAsync(Flusher flusher)
    {
        var random = new Random(7);
        while (!s_isOver)
        {
            await flusher.FlushAsync();
            await Task.Delay(random.Next(3) * 20);
        }
    }

    private static void Run(int seed)
    {
        var work = new Work(Targets, new Random(seed));
        try
        {
            work.Run();
        }
        catch (InvalidOperationException)
        {
            // The end of this thread, as far as its work goes.
        }

        lock (Gate)
        {
            Truth.Add(work.Tally);
        }
    }

    /// <summary>Collects garbage, has threads make room for a new counter, or share new series, and clocks fewer calls, by turns.</summary>
    private static void Disturb(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < time; i++)
        {
            GC.Collect(i % 3, GCCollectionMode.Forced, blocking: i % 2 == 0);
            RecordingMemory.SharingThreshold = i % 4 < 2 ? 0 : long.MaxValue;
            Targets.RenewCounter();
            Targets.Registry.SamplingRate = i % 8 < 4 ? 1 : 0.25;
            Thread.Sleep(20);
        }

        s_isOver = true;
    }
}
