namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// What this writer put into the newest bucket of a tier, so that the bucket need not be read again to be rolled up. It holds for as
/// long as no other process writes into that bucket, which the number of flushes and their times tell. Not thread-safe.
/// </summary>
internal sealed class BucketTotals(Tier tier)
{
    private readonly SeriesMap<Aggregate> _series = new();
    private long _bucket = -1;
    private long _flushes;
    private long _times;

    /// <summary>Adds a flush that was inserted; one of a later bucket begins anew.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        if (!TryBegin(tier.Floor(time)))
        {
            return;
        }

        _flushes++;
        _times += time;
        for (var i = 0; i < points.Length; i++)
        {
            _series.Of(i, points[i].SeriesId).Add(points[i]);
        }
    }

    /// <summary>Adds what is in a bucket of a finer tier that is over; that of a later bucket begins anew.</summary>
    public void Add(BucketTotals finer)
    {
        if (finer._flushes == 0 || !TryBegin(tier.Floor(finer._bucket)))
        {
            return;
        }

        _flushes += finer._flushes;
        _times += finer._times;
        var position = 0;
        foreach (var (series, aggregate) in finer._series.All)
        {
            if (aggregate.IsUsed)
            {
                _series.Of(position, series).Add(aggregate);
            }

            position++;
        }
    }

    /// <summary>Tells whether a time is in a later bucket.</summary>
    public bool IsBefore(long time) => tier.Floor(time) > _bucket;

    /// <summary>Gets the sums of a bucket, if this writer wrote all of it; those of some series may be empty.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="flushes">How many flushes of it the store holds.</param>
    /// <param name="times">Their times, added up.</param>
    public IReadOnlyCollection<KeyValuePair<int, Aggregate>>? Of(long bucket, long flushes, long times) =>
        bucket == _bucket && flushes == _flushes && times == _times ? _series.All : null;

    /// <summary>Forgets all; to be called when a flush that was added is rolled back.</summary>
    public void Clear()
    {
        _series.Clear();
        (_bucket, _flushes, _times) = (-1, 0, 0);
    }

    private bool TryBegin(long bucket)
    {
        if (bucket > _bucket)
        {
            Begin(bucket);
        }

        return bucket == _bucket;
    }

    private void Begin(long bucket)
    {
        // Most series come again; where many do not, room is made.
        var unused = 0;
        foreach (var (_, aggregate) in _series.All)
        {
            unused += aggregate.IsUsed ? 0 : 1;
            aggregate.Clear();
        }

        if (unused > _series.All.Count / 2)
        {
            _series.Clear();
        }

        (_bucket, _flushes, _times) = (bucket, 0, 0);
    }
}
