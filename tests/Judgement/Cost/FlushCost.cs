using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Alerting;

namespace Judgement.Cost;

/// <summary>Measures what judging a flush of 500 series costs, with a baseline of each and 50 rules.</summary>
internal static class FlushCost
{
    private const int SeriesCount = 500;
    private const int RuleCount = 50;
    private const int WarmUp = 360;
    private const int Flushes = 1_440;
    private const long Start = 1_767_225_600_000;
    private const long IntervalMs = 5_000;

    /// <summary>Runs it, and prints the time of a flush and what the engine holds.</summary>
    public static async Task RunAsync()
    {
        var load = new CostLoad(SeriesCount);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = new LiveEngine(new MemoryAlertStore(), new NoticeDispatcher([new NoticeTarget(new CallbackNotifier(static (_, _) => default), AlertSeverity.Info)], TimeProvider.System, static _ => { }), new LiveOptions { Rules = load.Rules(RuleCount), FindBaseline = load.Find });
        var times = new List<double>(Flushes);
        for (var flush = 0; flush < WarmUp + Flushes; flush++)
        {
            var batch = load.Flush(Start + (flush * IntervalMs));
            var begin = Stopwatch.GetTimestamp();
            await engine.WriteAsync(batch, CancellationToken.None);
            if (flush >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }

        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(engine);
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{SeriesCount} series, {RuleCount} rules, {Flushes} flushes: median {times[Flushes / 2]:F2} ms, mean {times.Average():F2} ms, 99 % within {times[Flushes * 99 / 100]:F2} ms; the engine holds {held:F1} MB"));
    }
}
