namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a group saw in a bucket so far.</summary>
internal struct BucketSum
{
    public long Count;
    public double Sum;
    public double Min;
    public double Max;
    public double SumOfSquares;

    /// <summary>The values of histograms and timers, where they are wanted.</summary>
    public ExponentialHistogram? Distribution;

    /// <summary>The values of counters and gauges, where they are wanted.</summary>
    public List<double>? Values;

    public double Latest;
    public long LatestTime;

    /// <summary>The place of the newest point's series in the order of labels, counted from 1; zero without a point.</summary>
    public int LatestRank;

    public void Add(double value)
    {
        Sum += value;
        SumOfSquares += value * value;
        Min = Count == 0 ? value : Math.Min(Min, value);
        Max = Count == 0 ? value : Math.Max(Max, value);
        Count++;
    }

    /// <summary>Adds all points of a chunk, without their distributions.</summary>
    public void Add(ChunkColumns chunk)
    {
        if (chunk.Length == 0)
        {
            return;
        }

        if (chunk.AreDistributions)
        {
            Add(Totals.Sum(chunk.Counts), Totals.Sum(chunk.Sums), Totals.Min(chunk.Mins), Totals.Max(chunk.Maxs), Totals.Sum(chunk.SumsOfSquares));
        }
        else
        {
            Add(chunk.Length, Totals.Sum(chunk.Sums), Totals.Min(chunk.Sums), Totals.Max(chunk.Sums), Totals.SumOfSquares(chunk.Sums));
        }
    }

    /// <summary>Adds values that were just decoded, and may become part of this.</summary>
    public void Add(ExponentialHistogram decoded, bool wantsDistribution)
    {
        Add(decoded.Count, decoded.Sum, decoded.Min, decoded.Max, decoded.SumOfSquares);
        if (wantsDistribution)
        {
            Merge(decoded);
        }
    }

    /// <summary>Adds a point of a chunk.</summary>
    public void Add(ChunkColumns chunk, int index, bool wantsDistribution)
    {
        if (chunk.AreDistributions)
        {
            Add(chunk.Counts![index], chunk.Sums![index], chunk.Mins![index], chunk.Maxs![index], chunk.SumsOfSquares![index]);
            if (wantsDistribution)
            {
                Merge(chunk.Distributions![index]);
            }

            return;
        }

        Add(chunk.Sums![index]);
        if (wantsDistribution)
        {
            (Values ??= []).Add(chunk.Sums![index]);
        }
    }

    public void Add(long count, double sum, double min, double max, double sumOfSquares)
    {
        Sum += sum;
        SumOfSquares += sumOfSquares;
        Min = Count == 0 ? min : Math.Min(Min, min);
        Max = Count == 0 ? max : Math.Max(Max, max);
        Count += count;
    }

    /// <summary>Merges values that were just decoded, and may become part of this.</summary>
    public void Merge(ExponentialHistogram decoded)
    {
        if (Distribution is null)
        {
            Distribution = decoded;
        }
        else
        {
            Distribution.Merge(decoded);
        }
    }

    public void Note(long time, double value, int rank)
    {
        if (LatestRank == 0 || time > LatestTime || (time == LatestTime && rank + 1 < LatestRank))
        {
            (LatestTime, Latest, LatestRank) = (time, value, rank + 1);
        }
    }
}
