namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// What this writer put into one hour, as long as that is not much: flush after flush, since to go to a column of each series with
/// every flush takes longer than to do so once, when the hour is packed. Not thread-safe.
/// </summary>
internal sealed class HourColumns(long hour)
{
    // Two megabytes of numbers.
    private const int MostPoints = 262_144;

    private readonly List<long> _times = [];

    /// <summary>Of each flush the series, the same list where they are those of the flush before, and how many single values stand for each.</summary>
    private readonly List<(int[] Series, int[]? Observations)> _shapes = [];
    private double[] _values = [];
    private int _points;
    private long _sum;
    private bool _isGivenUp;

    public long Hour => hour;

    /// <summary>Gets what the store holds of the hour if it holds this and nothing else: the number of its flushes and their times, added up.</summary>
    public (long Count, long Sum)? State => _isGivenUp ? null : (_times.Count, _sum);

    /// <summary>Adds a flush of the hour.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        if (_isGivenUp || points.Length > MostPoints - _points || (_times.Count > 0 && time <= _times[^1]) || !TryAdd(points))
        {
            GiveUp();
            return;
        }

        _times.Add(time);
        _sum += time;
    }

    /// <summary>Packs all that was added.</summary>
    public Segment Pack()
    {
        var columns = new SeriesMap<SegmentColumn>();
        var values = _values.AsSpan(0, _points);
        for (var position = 0; position < _shapes.Count; position++)
        {
            var (series, observations) = _shapes[position];
            for (var i = 0; i < series.Length; i++)
            {
                columns.Of(i, series[i]).Add(position, new StoredPoint(series[i], values[i], null, observations?[i] ?? 0));
            }

            values = values[series.Length..];
        }

        return SegmentBuilder.Build([.. _times], columns.All);
    }

    /// <summary>Forgets what was added, and takes nothing more.</summary>
    public void GiveUp()
    {
        _isGivenUp = true;
        _times.Clear();
        _shapes.Clear();
        _values = [];
    }

    /// <summary>Distributions are larger than what they are packed to, and are read again instead.</summary>
    private bool TryAdd(ReadOnlySpan<StoredPoint> points)
    {
        if (_values.Length - _points < points.Length)
        {
            Array.Resize(ref _values, Math.Max(_points + points.Length, Math.Min(MostPoints, _values.Length * 2)));
        }

        var values = _values.AsSpan(_points, points.Length);
        var series = _shapes.Count > 0 && _shapes[^1].Series is var last && last.Length == points.Length ? last : null;
        var (isSame, isAnyObserved) = (series is not null, false);
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            if (point.Distribution is not null)
            {
                return false;
            }

            values[i] = point.Value;
            isSame = isSame && series![i] == point.SeriesId;
            isAnyObserved |= point.Observations != 0;
        }

        _points += points.Length;
        _shapes.Add((isSame ? series! : Column(points, static p => p.SeriesId), isAnyObserved ? Column(points, static p => p.Observations) : null));
        return true;
    }

    private static int[] Column(ReadOnlySpan<StoredPoint> points, Func<StoredPoint, int> of)
    {
        var column = new int[points.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = of(points[i]);
        }

        return column;
    }
}
