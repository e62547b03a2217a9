using System.Diagnostics;
using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>
/// Records all that a store does to its files, cuts the power at moments that a seed decides, as <see cref="Disk"/> models it, and
/// compares what is left with what was acknowledged before. A part of the stores that are opened after a cut is cut again.
/// </summary>
/// <param name="folder">Where to work.</param>
/// <param name="cuts">How many cuts.</param>
/// <param name="seed">Decides all that is left to chance.</param>
/// <param name="isRelaxed">Whether SQLite is told to leave syncing to checkpoints (<c>NORMAL</c>), which has to lose flushes.</param>
internal sealed class CutLoop(string folder, int cuts, int seed, bool isRelaxed)
{
    private const int CutsOfARecording = 25;
    private const int Flushes = 260;
    private const int OldFlushes = 80;
    private const string StoreName = "store.db";

    private readonly Random _random = new(seed);
    private readonly List<string> _problems = [];
    private int _cut;
    private int _losing;
    private int _lost;
    private int _acknowledged;
    private int _unacknowledged;
    private int _events;
    private int _again;
    private int _old;

    /// <summary>Gets how many acknowledged flushes were lost.</summary>
    public int Lost => _lost;

    /// <summary>Runs all cuts.</summary>
    /// <returns>Whether nothing was wrong.</returns>
    public bool Run(TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        for (var recording = 0; _cut < cuts; recording++)
        {
            RunRecording(isOld: !isRelaxed && recording % 2 == 1, Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{(isRelaxed ? "normal" : "full")}{recording}"))).FullName);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"synchronous = {(isRelaxed ? "NORMAL" : "FULL")}: {_cut} cuts ({_old} of stores of an older version, {_again} a second time) in {_events} steps, {_acknowledged} flushes acknowledged before them, {_unacknowledged} kept without, {_lost} lost by {_losing} cuts, {_problems.Count} problems, {clock.Elapsed.TotalSeconds:0} s, seed {seed}."));
        if (!isRelaxed)
        {
            _problems.ForEach(output.WriteLine);
        }

        return _problems.Count == 0 && _lost == 0;
    }

    /// <summary>Records and cuts a store that is made, or one that is brought up to date from an older version.</summary>
    private void RunRecording(bool isOld, string path)
    {
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(path, "live")).FullName, StoreName);
        var old = isOld ? OldStore.Make(store, new FlushTimes(new Random(_random.Next()), FlushTimes.Numbers - 2, FlushTimes.Epoch), OldFlushes) : [];
        var disk = new Disk(isOld ? new Dictionary<string, byte[]> { [StoreName] = File.ReadAllBytes(store) } : []);
        var events = Record(Path.GetDirectoryName(store)!, () =>
        {
            if (isOld)
            {
                WriteSome(store, number: 1, old.Keys.Max(), flushes: 10);
            }
            else
            {
                Write(store, FlushTimes.Epoch);
            }
        });
        _events += events.Count;
        var done = 0;
        foreach (var moment in Moments(events))
        {
            for (; done < moment; done++)
            {
                disk.Do(events[done]);
            }

            _old += isOld ? 1 : 0;
            Cut(disk, new(old.Concat(Acknowledged(events.Take(moment)))), Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"cut{_cut}")));
        }
    }

    /// <summary>A quarter each right after an acknowledgement, within checkpoints, right after a sync, and anywhere.</summary>
    private IEnumerable<int> Moments(List<FileEvent> events)
    {
        var words = Indices(events, e => e.Kind == FileEventKind.Acknowledge);
        var checkpoints = Indices(events, e => e.Kind != FileEventKind.Acknowledge && e.File == StoreName);
        var syncs = Indices(events, e => e.Kind == FileEventKind.Sync);
        List<int> moments = [];
        for (var i = Math.Min(CutsOfARecording, cuts - _cut); i > 0; i--)
        {
            moments.Add((i % 4) switch
            {
                0 => words[_random.Next(words.Length)] + 1,
                1 => checkpoints[_random.Next(checkpoints.Length)] + 1,
                2 => syncs[_random.Next(syncs.Length)] + 1,
                _ => _random.Next(events.Count + 1),
            });
        }

        return moments.Order();
    }

    private void Cut(Disk disk, Dictionary<long, string> acknowledged, string path)
    {
        var left = disk.Cut(_random);
        PutDown(left, path);
        _cut++;
        if (!isRelaxed && _cut % 3 == 0)
        {
            CutAgain(left, acknowledged, path);
        }

        Check(path, acknowledged);
    }

    /// <summary>Opens what a cut left, goes on writing, and cuts that, too.</summary>
    private void CutAgain(Dictionary<string, byte[]> left, Dictionary<long, string> acknowledged, string path)
    {
        var start = acknowledged.Keys.DefaultIfEmpty(FlushTimes.Epoch).Max() + (3 * 86_400_000L);
        var events = Record(path, () => WriteSome(Path.Combine(path, StoreName), number: 2 + _random.Next(100), start, _random.Next(1, 12)));
        var disk = new Disk(left);
        var moment = _random.Next(events.Count + 1);
        events.Take(moment).ToList().ForEach(disk.Do);
        var both = new Dictionary<long, string>(acknowledged.Concat(Acknowledged(events.Take(moment))));
        PutDown(disk.Cut(_random), path + "-again");
        Check(path + "-again", both);
        _again++;
        foreach (var (time, checksum) in Acknowledged(events))
        {
            acknowledged.Add(time, checksum);
        }
    }

    private void Check(string path, Dictionary<long, string> acknowledged)
    {
        var store = Path.Combine(path, StoreName);
        var check = new StoreCheck(store, acknowledged).Run();
        var problems = check.Problems.ToList();
        _acknowledged += acknowledged.Count;
        _unacknowledged += check.Found - (acknowledged.Count - check.Lost);
        _lost += check.Lost;
        _losing += check.Lost > 0 ? 1 : 0;
        if (problems.Count == 0 && _random.Next(10) == 0)
        {
            var start = acknowledged.Keys.DefaultIfEmpty(FlushTimes.Epoch).Max();
            problems.AddRange(SealCheck.Run(store, FlushTimes.Numbers - 1, start + (20 * 86_400_000L), acknowledged));
            problems.AddRange(new StoreCheck(store, acknowledged).Run().Problems);
        }

        _problems.AddRange(problems.Take(5).Select(p => $"{Path.GetFileName(path)}: {p}"));
        if (problems.Count == 0 || isRelaxed)
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private void Write(string path, long start)
    {
        if (isRelaxed)
        {
            WriteRelaxed(path, start);
            return;
        }

        // One session long enough for checkpoints in its midst; then logs are deleted and made again.
        foreach (var flushes in (int[])[Flushes - 80, 30, 20])
        {
            using var first = SqliteMetricStore.Open(path, _problems.Add);
            WriteSome(path, number: 200 + flushes, start, flushes: 10);
            var times = new FlushTimes(new Random(_random.Next()), 500 + flushes, start);
            for (var i = 0; i < flushes; i++)
            {
                start = Math.Max(start, Acknowledge(times.Next(), b => Write(first, b)));
            }
        }
    }

    private void WriteSome(string path, int number, long start, int flushes)
    {
        using var store = SqliteMetricStore.Open(path, _problems.Add);
        var times = new FlushTimes(new Random(_random.Next()), number, start);
        for (var i = 0; i < flushes; i++)
        {
            Acknowledge(times.Next(), b => Write(store, b));
        }
    }

    private void WriteRelaxed(string path, long start)
    {
        var connection = StoreConnections.OpenWriter(path, StoreTuning.Default);
        connection.Run("PRAGMA synchronous = NORMAL");
        using var writer = new BatchWriter(connection);
        var times = new FlushTimes(new Random(_random.Next()), 1, start);
        for (var i = 0; i < Flushes; i++)
        {
            var time = times.Next();
            Acknowledge(time, b => writer.Write(b, CancellationToken.None));
            writer.Seal(time);
        }
    }

    private static long Acknowledge(long time, Action<MetricBatch> write)
    {
        var batch = Content.Of(time);
        write(batch);
        RecordingVfs.Acknowledge(time, Fingerprint.Of(batch));
        return time;
    }

    private static void Write(SqliteMetricStore store, MetricBatch batch) =>
        store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static List<FileEvent> Record(string folder, Action work)
    {
        RecordingVfs.Start(folder);
        work();
        return RecordingVfs.Stop();
    }

    private static Dictionary<long, string> Acknowledged(IEnumerable<FileEvent> events) =>
        events.Where(e => e.Kind == FileEventKind.Acknowledge).ToDictionary(e => e.Position, e => e.File);

    private static int[] Indices(List<FileEvent> events, Func<FileEvent, bool> isOne) =>
        [.. Enumerable.Range(0, events.Count).Where(i => isOne(events[i]))];

    private static void PutDown(Dictionary<string, byte[]> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
