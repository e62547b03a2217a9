namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// What this writer put into the newest minute, so that the minute need not be read again to be rolled up. It holds for as long as
/// no other process writes into that minute, which the number of flushes and their times tell. Not thread-safe.
/// </summary>
internal sealed class MinuteTotals
{
    private readonly SeriesMap<Aggregate> _series = new();
    private long _minute = -1;
    private long _flushes;
    private long _times;

    /// <summary>Adds a flush that was inserted; one of a later minute begins anew.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        var minute = Tier.All[0].Floor(time);
        if (minute < _minute)
        {
            return;
        }

        if (minute > _minute)
        {
            Begin(minute);
        }

        _flushes++;
        _times += time;
        for (var i = 0; i < points.Length; i++)
        {
            _series.Of(i, points[i].SeriesId).Add(points[i]);
        }
    }

    /// <summary>Gets the sums of a minute, if this writer wrote all of it; those of some series may be empty.</summary>
    /// <param name="minute">The minute.</param>
    /// <param name="flushes">How many flushes of it the store holds.</param>
    /// <param name="times">Their times, added up.</param>
    public IReadOnlyCollection<KeyValuePair<int, Aggregate>>? Of(long minute, long flushes, long times) =>
        minute == _minute && flushes == _flushes && times == _times ? _series.All : null;

    /// <summary>Forgets all; to be called when a flush that was added is rolled back.</summary>
    public void Clear()
    {
        _series.Clear();
        (_minute, _flushes, _times) = (-1, 0, 0);
    }

    private void Begin(long minute)
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

        (_minute, _flushes, _times) = (minute, 0, 0);
    }
}
