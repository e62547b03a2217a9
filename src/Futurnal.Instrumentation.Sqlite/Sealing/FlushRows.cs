using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Flushes of an hour one after the other, as long as none has distributions: to go to a column of each series with every flush takes
/// longer than to do so once, when the hour is packed. Not thread-safe.
/// </summary>
internal sealed class FlushRows
{
    // Numbers that lie beside each other are fetched together.
    private const int ColumnsAtOnce = 8;

    /// <summary>Of each flush the series, the same list where they are those of the flush before, and how many single values stand for each.</summary>
    private readonly List<(int[] Series, int[]? Observations)> _shapes = [];
    private double[] _values = [];

    /// <summary>Gets how many flushes were added.</summary>
    public int Count => _shapes.Count;

    /// <summary>Gets how many points they have.</summary>
    public int Points { get; private set; }

    /// <summary>Adds a flush.</summary>
    /// <param name="points">Its points.</param>
    /// <param name="expected">How many points there will be in all, about.</param>
    /// <returns>Whether it was: distributions are larger than what they are packed to, and are not kept like this.</returns>
    public bool TryAdd(ReadOnlySpan<StoredPoint> points, int expected)
    {
        if (_values.Length - Points < points.Length)
        {
            Array.Resize(ref _values, Math.Max(Points + points.Length, Math.Max(expected, _values.Length * 2)));
        }

        var values = _values.AsSpan(Points, points.Length);
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

        Points += points.Length;
        _shapes.Add((isSame ? series! : Column(points, static p => p.SeriesId), isAnyObserved ? Column(points, static p => p.Observations) : null));
        return true;
    }

    /// <summary>Adds each point to the column of its series; that of a flush at the flush's index.</summary>
    public void AddTo(SeriesMap<SegmentColumn> columns)
    {
        var values = _values.AsSpan(0, Points);
        for (var position = 0; position < _shapes.Count; position++)
        {
            var (series, observations) = _shapes[position];
            for (var i = 0; i < series.Length; i++)
            {
                columns.Of(i, series[i]).Add(position, new StoredPoint(series[i], values[i], null, observations?[i] ?? 0));
            }

            values = values[series.Length..];
        }
    }

    /// <summary>Packs all that was added.</summary>
    /// <param name="times">When each flush was taken, rising.</param>
    public Segment Pack(long[] times)
    {
        if (_shapes is [var (series, _), ..] && _shapes.TrueForAll(s => ReferenceEquals(s.Series, series) && s.Observations is null))
        {
            return PackAlike(times, series);
        }

        var columns = new SeriesMap<SegmentColumn>();
        AddTo(columns);
        return SegmentBuilder.Build(times, columns.All);
    }

    /// <summary>Mostly each flush has the same series, and the numbers of one are as far from each other everywhere.</summary>
    private Segment PackAlike(long[] times, int[] series)
    {
        var columns = new double[ColumnsAtOnce][];
        for (var i = 0; i < ColumnsAtOnce; i++)
        {
            columns[i] = new double[times.Length];
        }

        var (positions, observations) = (Positions.All(times.Length), new int[times.Length]);
        var chunks = new (int Series, byte[] Data)[series.Length];
        for (var from = 0; from < series.Length; from += ColumnsAtOnce)
        {
            var length = Math.Min(ColumnsAtOnce, series.Length - from);
            Gather(columns.AsSpan(0, length), from, series.Length);
            for (var i = 0; i < length; i++)
            {
                var data = new ChunkData { Positions = positions, Observations = observations, Values = columns[i] };
                chunks[from + i] = (series[from + i], ChunkCodec.Encode(data, times.Length));
            }
        }

        return new Segment(times, Points, [.. chunks.OrderBy(c => c.Series)]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(ReadOnlySpan<double[]> columns, int from, int rowLength)
    {
        var values = _values.AsSpan(0, Points);
        for (var (position, at) = (0, from); at < values.Length; position++, at += rowLength)
        {
            var row = values.Slice(at, columns.Length);
            for (var i = 0; i < row.Length; i++)
            {
                columns[i][position] = row[i];
            }
        }
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
