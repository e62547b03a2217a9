using System.Numerics;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Expects of a bucket the mean of the buckets before it, the nearest counted twice.</summary>
internal struct ExpectedCount
{
    private ulong _expected;
    private ulong _last;
    private ulong _second;
    private ulong _third;

    /// <summary>Gets the low bits of the Rice code: counts scatter by about the root of what is expected.</summary>
    public readonly int Low => (65 - BitOperations.LeadingZeroCount(_expected)) >> 1;

    /// <summary>Gets how far a count is off: 0, −1, 1, −2 … as 0, 1, 2, 3 …, and the counts that only can lie above one by one.</summary>
    public readonly ulong Fold(long count)
    {
        var off = count - (long)_expected;
        return off > (long)_expected ? (ulong)count : ZigZag.Of(off);
    }

    /// <summary>Gets the count that is so far off; negative when there is none.</summary>
    public readonly long Unfold(ulong folded) =>
        folded > 2 * _expected ? (long)folded : (long)_expected + ZigZag.From(folded);

    public void Add(long count)
    {
        (_third, _second, _last) = (_second, _last, (ulong)count);
        _expected = ((2 * _last) + _second + _third) / 4;
    }
}
