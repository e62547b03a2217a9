using System.Diagnostics;
using System.Numerics;

namespace Futurnal.Instrumentation;

/// <summary>
/// The buckets of <see cref="ExponentialBuckets"/> for durations in milliseconds, found from ticks of <see cref="Stopwatch"/>
/// by integer arithmetic. Thread-safe.
/// </summary>
/// <remarks>
/// A tick's bounds are those of a millisecond, moved by the logarithm of the ticks in one. A number of ticks lies exactly on a
/// bound only where that is a power of two of milliseconds, and those bounds are taken without rounding.
/// </remarks>
internal static class TickBuckets
{
    private const int PerOctave = ExponentialBuckets.PerOctave;

    private static readonly double TicksPerMillisecond = Stopwatch.Frequency / 1000.0;
    private static readonly double FirstBound = -PerOctave * Math.Log2(TicksPerMillisecond);
    private static readonly int FirstWholeBound = (int)Math.Ceiling(FirstBound);
    private static readonly ulong[] Table = FractionTable.Make(MakeBounds());

    /// <summary>Gets the number of milliseconds that is nearest to so many ticks, which a product with the milliseconds of one mostly is and sometimes not.</summary>
    public static double MillisecondsOf(long ticks) => ticks / TicksPerMillisecond;

    /// <summary>Gets the index of the bucket that holds a duration.</summary>
    /// <param name="ticks">The duration, one tick at least.</param>
    /// <returns>The index of its milliseconds.</returns>
    public static int IndexOf(long ticks)
    {
        var zeros = BitOperations.LeadingZeroCount((ulong)ticks);
        var fraction = (ulong)ticks << zeros << 1;
        return (PerOctave * (63 - zeros)) + FirstWholeBound - 1 + FractionTable.CountBelow(Table, fraction);
    }

    /// <summary>The bounds within one power of two of ticks; bound <c>i</c> of a tick lies at <c>2^((i − b) / 32)</c>, <c>b</c> being what a millisecond has there.</summary>
    private static ulong[] MakeBounds()
    {
        var bounds = new List<ulong>();
        for (var i = FirstWholeBound; i < FirstBound + PerOctave; i++)
        {
            var bound = i % PerOctave == 0
                ? Math.ScaleB(TicksPerMillisecond, -Math.ILogB(TicksPerMillisecond))
                : Math.Pow(2, (i - FirstBound) / PerOctave);
            bounds.Add((ulong)Math.ScaleB(bound - 1, 56) << 8);
        }

        return [.. bounds];
    }
}
