using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Some buckets of an answer, each with a sum for every group. Not thread-safe.</summary>
internal sealed class BucketGrid(MetricQuery query, SeriesSelection selection, ImmutableArray<TimeRange> buckets, int first, int count)
{
    private readonly BucketSum[] _sums = new BucketSum[count * selection.Groups.Count];
    private readonly int _groups = selection.Groups.Count;
    private readonly int _first = first;
    private readonly int _last = first + count - 1;
    private int _at = first;

    public SeriesSelection Selection => selection;

    /// <summary>Gets a value indicating whether distributions are to be merged, or single values kept.</summary>
    public bool WantsDistribution => query.IncludeDistribution;

    public bool WantsLatest => query.IncludeLatest;

    /// <summary>Gets the sum that a time belongs to. Times before the first bucket are taken for its, and so at the end.</summary>
    public ref BucketSum At(int group, long time) => ref _sums[((IndexOf(time) - _first) * _groups) + group];

    /// <summary>Tells whether a stretch of time lies within one bucket.</summary>
    public bool IsWithinOne(long from, long to) => IndexOf(from) == IndexOf(to - 1);

    public void Add(int series, in StoredPoint point, long time)
    {
        ref var sum = ref At(selection.GroupOf(series), time);
        if (point.Distribution is { } distribution)
        {
            sum.Add(distribution, WantsDistribution);
        }
        else
        {
            sum.Add(point.Value);
            if (WantsDistribution)
            {
                (sum.Values ??= []).Add(point.Value);
            }
        }

        if (WantsLatest)
        {
            sum.Note(time, point.Value, selection.RankOf(series));
        }
    }

    /// <summary>Adds a chunk, of distributions without these, to the one bucket that all of its hour is in.</summary>
    public void AddHour(int series, ChunkColumns chunk, long start)
    {
        ref var sum = ref At(selection.GroupOf(series), start);
        sum.Add(chunk);
        if (WantsDistribution && !chunk.AreDistributions)
        {
            (sum.Values ??= []).AddRange(chunk.Sums!);
        }
    }

    /// <summary>Adds the distributions of a chunk, which were merged, to the one bucket that all of its hour is in.</summary>
    public void AddHour(int series, ExponentialHistogram merged, long start) => At(selection.GroupOf(series), start).Add(merged, wantsDistribution: true);

    /// <summary>Adds those points of a chunk that were taken from one time on and before another.</summary>
    public void Add(int series, ChunkColumns chunk, long[] times, long from, long to)
    {
        var (group, rank) = (selection.GroupOf(series), selection.RankOf(series));
        for (var i = 0; i < chunk.Length; i++)
        {
            var time = times[chunk.Positions![i]];
            if (time < from || time >= to)
            {
                continue;
            }

            ref var sum = ref At(group, time);
            sum.Add(chunk, i, WantsDistribution);
            if (WantsLatest)
            {
                sum.Note(time, chunk.AreDistributions ? Math.Clamp(chunk.Sums![i] / chunk.Counts![i], chunk.Mins![i], chunk.Maxs![i]) : chunk.Sums![i], rank);
            }
        }
    }

    /// <summary>Notes the newest points of a bucket.</summary>
    public void Note(int bucket, Dictionary<int, (long Time, double Value)> newest)
    {
        foreach (var (series, (time, value)) in newest)
        {
            _sums[((bucket - _first) * _groups) + selection.GroupOf(series)].Note(time, value, selection.RankOf(series));
        }
    }

    /// <summary>Gets a value indicating whether anything was seen in a bucket.</summary>
    public bool IsEmpty(int bucket)
    {
        for (var group = 0; group < _groups; group++)
        {
            if (_sums[((bucket - _first) * _groups) + group].Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    public List<MetricBucket> Build()
    {
        var all = new List<MetricBucket>();
        for (var i = 0; i < _sums.Length; i++)
        {
            if (_sums[i].Count > 0)
            {
                all.Add(Build(ref _sums[i], buckets[_first + (i / _groups)], selection.Groups[i % _groups]));
            }
        }

        return all;
    }

    private MetricBucket Build(ref BucketSum sum, TimeRange bucket, SeriesGroup group)
    {
        sum.Values?.Sort();
        return new MetricBucket
        {
            Metric = group.Metric,
            Labels = group.Labels,
            Series = group.Series,
            FromMs = bucket.FromMs,
            ToMs = bucket.ToMs,
            Count = sum.Count,
            Sum = sum.Sum,
            Min = sum.Min,
            Max = sum.Max,
            SumOfSquares = sum.SumOfSquares,
            IncludesDistribution = query.IncludeDistribution,
            Distribution = sum.Distribution,
            OrderedValues = sum.Values?.Count == sum.Count ? [.. sum.Values] : default,
            Latest = sum.LatestRank > 0 ? sum.Latest : null,
            LatestTimestampMs = sum.LatestRank > 0 ? sum.LatestTime : null,
        };
    }

    private int IndexOf(long time)
    {
        if (time >= buckets[_at].FromMs && time < buckets[_at].ToMs)
        {
            return _at;
        }

        if (_at < _last && time >= buckets[_at + 1].FromMs && time < buckets[_at + 1].ToMs)
        {
            return ++_at;
        }

        var (low, high) = (_first, _last);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = buckets[middle].FromMs <= time ? (middle, high) : (low, middle - 1);
        }

        return _at = low;
    }
}
