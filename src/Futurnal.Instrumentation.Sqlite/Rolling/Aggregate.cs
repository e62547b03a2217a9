namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What one series saw in a stretch of time. Not thread-safe.</summary>
internal sealed class Aggregate
{
    private long _count;
    private double _sum;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private double _sumOfSquares;

    /// <summary>Gets a value indicating whether something was added.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Gets the distribution of a histogram or timer, once something was added; <see langword="null"/> for other metrics.</summary>
    public ExponentialHistogram? Distribution { get; private set; }

    /// <summary>Gets a counter's or gauge's points, or the values of a distribution.</summary>
    public long Count => Distribution?.Count ?? _count;

    public double Sum => Distribution?.Sum ?? _sum;

    public double Min => Distribution?.Min ?? _min;

    public double Max => Distribution?.Max ?? _max;

    public double SumOfSquares => Distribution?.SumOfSquares ?? _sumOfSquares;

    public void Add(double value) => Add(1, value, value, value, value * value);

    public void Add(ExponentialHistogram distribution)
    {
        IsUsed = true;
        (Distribution ??= new()).Merge(distribution);
    }

    public void Add(in StoredPoint point)
    {
        if (point.Distribution is { } distribution)
        {
            Add(distribution);
        }
        else
        {
            Add(point.Value);
        }
    }

    public void Add(Aggregate other)
    {
        if (other.Distribution is { } distribution)
        {
            Add(distribution);
        }
        else
        {
            Add(other._count, other._sum, other._min, other._max, other._sumOfSquares);
        }
    }

    /// <summary>Adds the sums of a rollup of a counter or gauge.</summary>
    public void Add(long count, double sum, double min, double max, double sumOfSquares)
    {
        IsUsed = true;
        _count += count;
        _sum += sum;
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
        _sumOfSquares += sumOfSquares;
    }

    /// <summary>Takes away all that was added.</summary>
    public void Clear()
    {
        (IsUsed, Distribution) = (false, null);
        (_count, _sum, _min, _max, _sumOfSquares) = (0, 0, double.PositiveInfinity, double.NegativeInfinity, 0);
    }
}
