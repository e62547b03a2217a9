namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What this writer put into one hour, column by column, as long as that is not much. Not thread-safe.</summary>
internal sealed class HourColumns(long hour)
{
    // Two megabytes of numbers.
    private const int MostPoints = 262_144;

    private readonly List<long> _times = [];
    private readonly SeriesMap<SegmentColumn> _columns = new();
    private long _sum;
    private int _points;
    private bool _isGivenUp;

    public long Hour => hour;

    /// <summary>Gets what the store holds of the hour if it holds this and nothing else: the number of its flushes and their times, added up.</summary>
    public (long Count, long Sum)? State => _isGivenUp ? null : (_times.Count, _sum);

    /// <summary>Adds a flush of the hour.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        _points += points.Length;
        if (_isGivenUp || _points > MostPoints || (_times.Count > 0 && time <= _times[^1]) || !TryAdd(_times.Count, points))
        {
            GiveUp();
            return;
        }

        _times.Add(time);
        _sum += time;
    }

    /// <summary>Packs all that was added.</summary>
    public Segment Pack() => SegmentBuilder.Build([.. _times], _columns.All);

    /// <summary>Forgets what was added, and takes nothing more.</summary>
    public void GiveUp()
    {
        _isGivenUp = true;
        _columns.Clear();
        _times.Clear();
    }

    /// <summary>Distributions are larger than what they are packed to, and are read again instead.</summary>
    private bool TryAdd(int position, ReadOnlySpan<StoredPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            if (point.Distribution is not null)
            {
                return false;
            }

            _columns.Of(i, point.SeriesId).Add(position, point);
        }

        return true;
    }
}
