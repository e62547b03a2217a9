using System.Diagnostics;
using System.Globalization;

namespace StoreProbe;

/// <summary>
/// Has four processes write one store as fast as they can while two read it without a pause, and compares it with all that was
/// acknowledged. The log is measured while all of them still have the store open.
/// </summary>
internal sealed class ShareLoop(string folder, int rounds, int seed)
{
    private const int Writers = 4;
    private const int Readers = 2;
    private const int FlushesOfAWriter = 250;
    private const long MostLogBytes = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(seed);
    private readonly List<string> _problems = [];
    private readonly Dictionary<long, string> _acknowledged = [];
    private long _logBytes;
    private long _mostLogBytes;
    private int _lost;
    private int _number;

    /// <summary>Runs all rounds on one store.</summary>
    /// <returns>Whether nothing was wrong.</returns>
    public async Task<bool> RunAsync(TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var path = Path.Combine(folder, "share.db");
        for (var round = 0; round < rounds; round++)
        {
            await RunRoundAsync(path);
            var check = new StoreCheck(path, _acknowledged).Run();
            _lost += check.Lost;
            _problems.AddRange(check.Problems.Take(20));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} rounds of {Writers} writers and {Readers} readers, {_acknowledged.Count} flushes acknowledged, {_lost} lost, {_problems.Count} problems, log at most {_logBytes / 1024.0 / 1024:0.0} MB at the end of a round and {_mostLogBytes / 1024.0 / 1024:0.0} MB ever, {clock.Elapsed.TotalSeconds:0} s, seed {seed}."));
        _problems.ForEach(output.WriteLine);
        return _lost == 0 && _problems.Count == 0;
    }

    private async Task RunRoundAsync(string path)
    {
        var start = _acknowledged.Keys.DefaultIfEmpty(FlushTimes.Epoch).Max();
        var writers = Enumerable.Range(0, Writers).Select(_ => ProbeProcess.StartWriter(path, _number++, start, _random.Next(), FlushesOfAWriter, pauseMs: 0)).ToList();
        await UntilAsync(() => writers.Exists(w => w.AcknowledgedCount > 0), path);
        var readers = Enumerable.Range(0, Readers).Select(_ => new ProbeProcess("read", path, _random.Next().ToString(CultureInfo.InvariantCulture))).ToList();
        await UntilAsync(() => writers.Concat(readers).All(p => p.IsDone || p.HasEnded), path);

        var log = LogBytes(path);
        _logBytes = Math.Max(_logBytes, log);
        if (log > MostLogBytes)
        {
            _problems.Add($"The log has {log} bytes at the end of a round.");
        }

        foreach (var probe in writers.Concat(readers))
        {
            await probe.EndAsync();
            _problems.AddRange(probe.Problems);
            foreach (var (time, checksum) in probe.Acknowledged)
            {
                _acknowledged.Add(time, checksum);
            }

            probe.Dispose();
        }
    }

    private async Task UntilAsync(Func<bool> isSo, string path)
    {
        for (var clock = Stopwatch.StartNew(); !isSo(); await Task.Delay(5))
        {
            _mostLogBytes = Math.Max(_mostLogBytes, LogBytes(path));
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"The probes did not end within {Patience}.");
            }
        }
    }

    private static long LogBytes(string path)
    {
        var log = new FileInfo(path + "-wal");
        return log.Exists ? log.Length : 0;
    }
}
