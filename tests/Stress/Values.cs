using Futurnal.Instrumentation;

namespace Stress;

/// <summary>How often each value was recorded. All are whole and small, so sums are exact in whatever order they are made.</summary>
internal sealed class Values
{
    public const int Rare = 1 << 20;
    private const int Often = 256;

    private readonly long[] _counts = new long[Often + 1];

    public void Count(int value) => _counts[value == Rare ? Often : value]++;

    public void Add(Values other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    public ExponentialHistogram ToHistogram()
    {
        var all = new ExponentialHistogram();
        for (var i = 0; i < _counts.Length; i++)
        {
            double value = i == Often ? Rare : i;
            if (_counts[i] == 0)
            {
                continue;
            }

            int[] index = value == 0 ? [] : [ExponentialBuckets.IndexOf(value)];
            long[] count = value == 0 ? [] : [_counts[i]];
            all.Merge(ExponentialHistogram.Restore(
                value == 0 ? _counts[i] : 0, value * _counts[i], value * value * _counts[i], value, value, index, count));
        }

        return all;
    }
}
