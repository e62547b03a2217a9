namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What this writer put into one hour, as long as that is not much. Not thread-safe.</summary>
internal sealed class OwnHour(long hour)
{
    // Two megabytes of numbers.
    private const int MostPoints = 262_144;

    private readonly List<long> _times = [];
    private FlushRows? _rows = new();
    private long _sum;

    public long Hour => hour;

    /// <summary>Gets what the store holds of the hour if it holds this and nothing else: the number of its flushes and their times, added up.</summary>
    public (long Count, long Sum)? State => _rows is null ? null : (_times.Count, _sum);

    /// <summary>Adds a flush of the hour.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        if (_rows is null || points.Length > MostPoints - _rows.Points || (_times.Count > 0 && time <= _times[^1]) || !_rows.TryAdd(points, 0))
        {
            GiveUp();
            return;
        }

        _times.Add(time);
        _sum += time;
    }

    /// <summary>Packs all that was added.</summary>
    /// <exception cref="InvalidOperationException">It was given up.</exception>
    public Segment Pack() => (_rows ?? throw new InvalidOperationException("What was given up cannot be packed.")).Pack([.. _times]);

    /// <summary>Forgets what was added, and takes nothing more.</summary>
    public void GiveUp()
    {
        _rows = null;
        _times.Clear();
    }
}
