using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Answers queries on a connection, for whose life it keeps prepared statements, the series and their newest values. After an
/// exception it is to be disposed, since rows that are left would hold a transaction open. Not thread-safe.
/// </summary>
internal sealed class HistoryReader : IDisposable
{
    private readonly Transactions _transactions;
    private readonly Statements _statements;
    private readonly RangePlanner _planner;
    private readonly RowSource _rows;
    private readonly PointSource _points;
    private readonly LatestReader _newest;
    private readonly SeriesCatalog _catalog;
    private readonly LatestCache _latest;
    private StoreState? _state;
    private long _version = -1;

    public HistoryReader(SqliteConnection connection)
    {
        _transactions = new Transactions(connection);
        _statements = new Statements(connection);
        _planner = new RangePlanner(connection);
        _rows = new RowSource(_statements);
        _points = new PointSource(_statements);
        _newest = new LatestReader(connection);
        _catalog = new SeriesCatalog(connection);
        _latest = new LatestCache(_statements, _newest, _catalog);
    }

    /// <summary>Reads the next buckets of an answer, as of one moment.</summary>
    /// <exception cref="FormatException">Something stored cannot be read.</exception>
    /// <exception cref="ArgumentException">The range has too many buckets.</exception>
    public List<MetricBucket> ReadSlice(HistoryRun run, CancellationToken cancellationToken) => InTransaction(() =>
    {
        var (selection, state) = (run.Select(_catalog), _state ??= _planner.ReadState());
        var buckets = run.BucketsIn(state);
        if (selection.Ids.Length == 0)
        {
            run.Next = buckets.Length;
            return [];
        }

        var query = run.Query;
        var isSingle = query.IncludeDistribution && !selection.Groups[0].Metric.IsDistribution;
        var isLatestFromPoints = query.IncludeLatest && IsFine(buckets);
        var slice = HistorySlice.Take(run, buckets, state, selection, query.FromPoints || isSingle || isLatestFromPoints);
        run.Next = slice.Count == 0 ? buckets.Length : slice.First + slice.Count;
        return slice.Count == 0 ? [] : Read(slice, new BucketGrid(query, selection, buckets, slice.First, slice.Count), buckets, cancellationToken);
    });

    /// <summary>Reads the newest point of each series, as of one moment.</summary>
    /// <exception cref="FormatException">Something stored cannot be read.</exception>
    public IReadOnlyList<LatestValue> ReadLatest(string? metric, ImmutableArray<KeyValuePair<string, string>> labels, CancellationToken cancellationToken) => InTransaction(() =>
    {
        var values = _latest.Read(_version, cancellationToken);
        var all = new List<LatestValue>(_catalog.All.Count);
        foreach (var (id, series) in _catalog.All)
        {
            if ((metric is null || series.Metric.Name == metric) && SeriesSelection.Has(series, labels) && values.TryGetValue((int)id, out var value))
            {
                all.Add(new LatestValue(series, value.Time, value.Value));
            }
        }

        return all;
    });

    public void Dispose()
    {
        _newest.Dispose();
        _planner.Dispose();
        _statements.Dispose();
        _transactions.Dispose();
    }

    private List<MetricBucket> Read(HistorySlice slice, BucketGrid grid, ImmutableArray<TimeRange> buckets, CancellationToken cancellationToken)
    {
        var (isAnyRolledUp, since) = (false, _state!.Kept.GetValueOrDefault(0));
        foreach (var piece in slice.Pieces)
        {
            if (piece.Tier is { } tier)
            {
                isAnyRolledUp = true;
                _rows.Add(tier, piece, grid, cancellationToken);
            }
            else
            {
                _points.Add(piece, grid, cancellationToken);
            }
        }

        for (var bucket = slice.First; grid.WantsLatest && isAnyRolledUp && bucket < slice.First + slice.Count; bucket++)
        {
            // Points that are kept no longer may not be deleted yet.
            var range = buckets[bucket] with { FromMs = Math.Max(buckets[bucket].FromMs, since) };
            if (range.FromMs < range.ToMs && !grid.IsEmpty(bucket))
            {
                grid.Note(bucket, _newest.Find(grid.Selection.Ids, range, cancellationToken));
            }
        }

        return grid.Build();
    }

    /// <summary>Looks at a bucket in the middle, which no end of the range cuts.</summary>
    private static bool IsFine(ImmutableArray<TimeRange> buckets) => buckets is [_, ..] && buckets[buckets.Length / 2] is var (from, to) && to - from < Hours.Width;

    private T InTransaction<T>(Func<T> read)
    {
        try
        {
            return _transactions.Read(() =>
            {
                Refresh();
                return read();
            });
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Forgets what is remembered where the store has changed. Its first look begins the transaction's view, so all is of the same moment.</summary>
    private void Refresh()
    {
        var version = _statements.Get("PRAGMA data_version").ReadInteger()!.Value;
        if (version != _version)
        {
            _state = null;
            _version = -1;
            _catalog.Refresh();
            _version = version;
        }
    }
}
