using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace StoreProbe;

/// <summary>Compares all that a store holds with what was written to it. Opens it for writing, as an application does.</summary>
internal sealed class StoreCheck(string path, IReadOnlyDictionary<long, string> acknowledged)
{
    private readonly List<string> _problems = [];
    private readonly SortedDictionary<long, List<StoredPoint>> _flushes = [];
    private Dictionary<int, Series> _series = [];

    /// <summary>Gets how many acknowledged flushes are not there, or not as they were.</summary>
    public int Lost { get; private set; }

    /// <summary>Gets how many flushes are there, acknowledged or not.</summary>
    public int Found => _flushes.Count;

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Runs all comparisons.</summary>
    public StoreCheck Run()
    {
        try
        {
            using (var connection = StoreConnections.OpenWriter(path, StoreTuning.Default))
            {
                CheckFile(connection);
            }

            using var store = SqliteMetricStore.Open(path);
            CheckSummaries(store);
        }
        catch (StoreException e)
        {
            _problems.Add($"{e.Message} {e.InnerException?.Message}");
            Lost = acknowledged.Count;
        }

        return this;
    }

    private void CheckFile(SqliteConnection connection)
    {
        using var command = connection.Prepare("PRAGMA integrity_check");
        if (command.ExecuteScalar() is not "ok" and var found)
        {
            _problems.Add($"integrity_check: {found}");
        }

        using var transaction = connection.BeginTransaction(deferred: true);
        _series = StoredSeries.ReadAll(connection).ToDictionary(s => (int)s.Id, s => s.Series);
        ReadFlushes(connection);
        CheckFlushes(connection);
        new RollupCheck(connection, _flushes, _problems).Run();
    }

    private void ReadFlushes(SqliteConnection connection)
    {
        using var raw = new RawReader(connection);
        raw.Visit(0, StoreSchema.LatestTimestampMs, (time, point) =>
        {
            if (!_flushes.TryGetValue(time, out var flush))
            {
                _flushes.Add(time, flush = []);
            }

            flush.Add(point);
        });
    }

    private void CheckFlushes(SqliteConnection connection)
    {
        var kept = connection.ReadInteger("SELECT (SELECT COUNT(*) FROM flush) + (SELECT COALESCE(SUM(flushes), 0) FROM segment)");
        if (kept != _flushes.Count)
        {
            _problems.Add($"{kept} flushes are counted, and {_flushes.Count} found.");
        }

        var observations = ReadObservations(connection);
        foreach (var (time, points) in _flushes)
        {
            var fingerprint = new Fingerprint();
            points.ForEach(p => fingerprint.AddPoint(_series[p.SeriesId].Metric.Name, p.Value, p.Distribution, p.Observations));
            foreach (var (series, value) in observations[time])
            {
                fingerprint.AddObservation(_series[series].Metric.Name, value);
            }

            var (expected, actual) = (Fingerprint.Of(Content.Of(time)), fingerprint.ToString());
            if (actual != expected)
            {
                _problems.Add($"The flush at {time} is not as it was written.");
                Lost += acknowledged.ContainsKey(time) ? 1 : 0;
            }
        }

        foreach (var group in observations.Where(o => !_flushes.ContainsKey(o.Key)))
        {
            _problems.Add($"There are single values of {group.Key}, and no flush.");
        }

        var missing = acknowledged.Keys.Where(t => !_flushes.ContainsKey(t)).Order().ToList();
        Lost += missing.Count;
        _problems.AddRange(missing.Select(t => $"The flush at {t} was acknowledged and is not there."));
    }

    private static ILookup<long, (int Series, double Value)> ReadObservations(SqliteConnection connection)
    {
        using var rows = new Statement(connection, "SELECT time, series_id, value FROM observations");
        var all = new List<(long Time, int Series, double Value)>();
        while (rows.Step())
        {
            all.Add((rows.Integer(0), (int)rows.Integer(1), rows.Real(2)));
        }

        return all.ToLookup(o => o.Time, o => (o.Series, o.Value));
    }

    private void CheckSummaries(SqliteMetricStore store)
    {
        if (_flushes.Count == 0)
        {
            return;
        }

        var (first, last) = (_flushes.Keys.First(), _flushes.Keys.Last());
        var random = new Random(_flushes.Count);
        CheckSummary(store, TimeRange.All);
        for (var i = 0; i < 3; i++)
        {
            var from = random.NextInt64(first, last + 1);
            CheckSummary(store, new TimeRange(from, random.NextInt64(from, last + 2)));
        }
    }

    private void CheckSummary(SqliteMetricStore store, TimeRange range)
    {
        var expected = new Dictionary<int, (Aggregate Sums, long Time, double Value)>();
        foreach (var (time, points) in _flushes.Where(f => f.Key >= range.FromMs && f.Key < range.ToMs))
        {
            foreach (var point in points)
            {
                var sums = expected.TryGetValue(point.SeriesId, out var known) ? known.Sums : new Aggregate();
                sums.Add(point);
                expected[point.SeriesId] = (sums, time, point.Value);
            }
        }

        var wanted = expected.Select(e => $"{_series[e.Key].Metric.Name} {AggregateText.Of(e.Value.Sums, withSquares: false)} {e.Value.Time} {e.Value.Value}");
        var actual = store.SummarizeAsync(range, CancellationToken.None).AsTask().GetAwaiter().GetResult()
            .Select(s => $"{s.Series.Metric.Name} {AggregateText.Of(s)} {s.LastTimestampMs} {s.Last}");
        if (!wanted.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
        {
            _problems.Add($"The summaries from {range.FromMs} to {range.ToMs} are not what the points add up to.");
        }
    }
}
