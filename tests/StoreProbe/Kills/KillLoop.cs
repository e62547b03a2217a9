using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>
/// Has two processes write one store and kills one after the other, at moments that a seed decides. Every ten kills both are
/// stopped, the store is opened and compared with all that was acknowledged, and a new one begun.
/// </summary>
internal sealed class KillLoop(string folder, int kills, int seed)
{
    private const int KillsOfAStore = 10;
    private const int PauseMs = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Random _random = new(seed);
    private readonly List<string> _problems = [];
    private int _killed;
    private int _inFlight;
    private int _inNewHour;
    private int _early;
    private int _acknowledged;
    private int _unacknowledged;
    private int _lost;

    /// <summary>Runs all kills.</summary>
    /// <returns>Whether nothing was wrong.</returns>
    public async Task<bool> RunAsync(TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        for (var store = 0; _killed < kills; store++)
        {
            await RunStoreAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"kills{store}.db")), Math.Min(KillsOfAStore, kills - _killed));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_killed} kills ({_early} before the first flush, {_inFlight} in the midst of a flush, {_inNewHour} of these at an hour's change), {_acknowledged} flushes acknowledged, {_unacknowledged} kept without, {_lost} lost, {_problems.Count} problems, {clock.Elapsed.TotalSeconds:0} s, seed {seed}."));
        _problems.ForEach(output.WriteLine);
        return _lost == 0 && _problems.Count == 0;
    }

    private async Task RunStoreAsync(string path, int most)
    {
        var (acknowledged, number, start) = (new Dictionary<long, string>(), 0, FlushTimes.Epoch);
        var probes = new ProbeProcess[2];
        try
        {
            for (var i = 0; i < probes.Length; i++)
            {
                probes[i] = Start(path, number++, start);
            }

            for (var i = 0; i < most; i++)
            {
                var victim = _random.Next(probes.Length);
                await KillAsync(probes[victim]);
                start = Take(probes[victim], acknowledged, start);
                probes[victim].Dispose();
                Read(path, acknowledged);
                probes[victim] = Start(path, number++, start);
            }

            // Both at once, so that nobody is left to put right what they leave.
            foreach (var probe in probes)
            {
                await KillAsync(probe, isCounted: false);
                start = Take(probe, acknowledged, start);
            }
        }
        finally
        {
            foreach (var probe in probes)
            {
                probe?.Dispose();
            }
        }

        Check(path, number, start, acknowledged);
    }

    private ProbeProcess Start(string path, int number, long start) =>
        ProbeProcess.StartWriter(path, number, start, _random.Next(), int.MaxValue, PauseMs);

    /// <summary>Half the time waits for a flush that changes the hour, which rolls up and seals; one of ten times for nothing.</summary>
    private async Task KillAsync(ProbeProcess probe, bool isCounted = true)
    {
        var kind = _random.Next(10);
        var (flushes, hours) = (_random.Next(1, 60), probe.NewHours);
        var clock = Stopwatch.StartNew();
        if (kind == 0)
        {
            await Task.Delay(_random.Next(400));
        }
        else
        {
            while (!probe.HasEnded && (probe.AcknowledgedCount < flushes || (kind > 4 && probe.NewHours <= hours)))
            {
                hours = probe.AcknowledgedCount < flushes ? probe.NewHours : hours;
                Guard(clock);
                Thread.Sleep(0);
            }
        }

        Spin(_random.NextDouble() * 6);
        await probe.KillAsync();
        Count(probe, isCounted);
    }

    private void Count(ProbeProcess probe, bool isCounted)
    {
        var (isInFlight, isNewHour) = probe.State;
        _killed += isCounted ? 1 : 0;
        _inFlight += isCounted && isInFlight ? 1 : 0;
        _inNewHour += isCounted && isNewHour ? 1 : 0;
        _early += isCounted && probe.AcknowledgedCount == 0 ? 1 : 0;
    }

    private long Take(ProbeProcess probe, Dictionary<long, string> acknowledged, long start)
    {
        foreach (var (time, checksum) in probe.Acknowledged)
        {
            acknowledged.Add(time, checksum);
            start = Math.Max(start, time);
        }

        _problems.AddRange(probe.Problems);
        return start;
    }

    /// <summary>Reads as a tool does that only reads, while the other process goes on.</summary>
    private void Read(string path, Dictionary<long, string> acknowledged)
    {
        try
        {
            using var store = SqliteMetricStore.OpenReadOnly(path);
            var flushes = store.ReadInfo().FlushCount;
            if (flushes < acknowledged.Count)
            {
                _problems.Add($"{Path.GetFileName(path)}: {flushes} flushes are read where {acknowledged.Count} were acknowledged.");
            }

            store.SummarizeAsync(TimeRange.All, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
        catch (StoreException e) when (e.Problem == StoreProblem.Missing && acknowledged.Count == 0)
        {
            // It was killed before anything was there.
        }
        catch (StoreException e)
        {
            _problems.Add($"{Path.GetFileName(path)}: read only: {e.Message} {e.InnerException?.Message}");
        }
    }

    private void Check(string path, int number, long start, Dictionary<long, string> acknowledged)
    {
        var known = acknowledged.Count;
        var crashed = new StoreCheck(path, acknowledged).Run();
        var problems = crashed.Problems.Concat(SealCheck.Run(path, number, start + TimeSpan.FromDays(2).Ticks / TimeSpan.TicksPerMillisecond, acknowledged));
        var later = new StoreCheck(path, acknowledged).Run();
        problems = [.. problems, .. later.Problems];
        _acknowledged += known;
        _unacknowledged += crashed.Found - known + crashed.Lost;
        _lost += crashed.Lost + later.Lost;
        _problems.AddRange(problems.Take(20).Select(p => $"{Path.GetFileName(path)}: {p}"));
    }

    private static void Guard(Stopwatch clock)
    {
        if (clock.Elapsed > Patience)
        {
            throw new TimeoutException($"A probe wrote too little within {Patience}.");
        }
    }

    private static void Spin(double milliseconds)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalMilliseconds < milliseconds)
        {
            Thread.SpinWait(20);
        }
    }
}
