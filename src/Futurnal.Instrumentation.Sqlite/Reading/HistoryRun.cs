using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>How far the reading of an answer has come. Not thread-safe.</summary>
internal sealed class HistoryRun
{
    private readonly TimeRange _range;
    private ImmutableArray<TimeRange> _buckets;
    private SeriesSelection? _selection;
    private int _catalogVersion;

    /// <exception cref="ArgumentException">The range has too many buckets.</exception>
    public HistoryRun(MetricQuery query)
    {
        Query = query;
        _range = new TimeRange(Math.Max(query.Range.FromMs, 0), Math.Min(query.Range.ToMs, StoreSchema.LatestTimestampMs + 1));
        if (!IsFromOpen && !IsToOpen)
        {
            _buckets = query.Resolution.Divide(_range);
        }
    }

    private HistoryRun(HistoryRun other) => (Query, _range, _buckets) = (other.Query, other._range, other._buckets);

    public MetricQuery Query { get; }

    public bool IsFromOpen => Query.Range.FromMs == long.MinValue;

    public bool IsToOpen => Query.Range.ToMs == long.MaxValue;

    /// <summary>Gets or sets the first bucket that is not read yet.</summary>
    public int Next { get; set; }

    public bool IsDone => !_buckets.IsDefault && Next >= _buckets.Length;

    /// <summary>Gets the buckets. Open ends of the range are closed at the first call, where the data ends then.</summary>
    /// <exception cref="ArgumentException">The range has too many buckets.</exception>
    public ImmutableArray<TimeRange> BucketsIn(StoreState state)
    {
        if (_buckets.IsDefault)
        {
            if (state.Extent == default)
            {
                return _buckets = [];
            }

            var stored = state.Points == default ? state.Extent : state.Points;
            var from = state.Kept.GetValueOrDefault(0) > state.Extent.FromMs ? state.Extent.FromMs : stored.FromMs;
            _buckets = Query.Resolution.Divide(new TimeRange(IsFromOpen ? from : _range.FromMs, IsToOpen ? stored.ToMs : _range.ToMs));
        }

        return _buckets;
    }

    /// <summary>Begins the same answer anew.</summary>
    public HistoryRun Again() => new(this);

    public SeriesSelection Select(SeriesCatalog catalog)
    {
        if (_selection is null || _catalogVersion != catalog.Version)
        {
            (_selection, _catalogVersion) = (SeriesSelection.Of(catalog.All, Query), catalog.Version);
        }

        return _selection;
    }
}
