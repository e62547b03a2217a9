using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The measures of Rice codes: how long a block is, and how many low bits its numbers best keep apart.</summary>
/// <remarks>What packs an hour runs once in an hour, so here and in the other codecs loops are not left to be compiled well only when they have run often.</remarks>
internal static class Rice
{
    /// <summary>So many zeros say that all 64 bits follow: one number far off does not spoil a block.</summary>
    public const int Limit = 24;

    /// <summary>Stands for a block of zeros, which then takes no bits.</summary>
    public const int Zeros = 63;

    /// <summary>The bits in which the number of low bits is written.</summary>
    public const int LowWidth = 6;

    public const int BlockLength = 128;

    private const int MostLow = 62;

    /// <summary>Finds the number of low bits that makes the block shortest, or <see cref="Zeros"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int BestLow(ReadOnlySpan<ulong> block)
    {
        var (or, sum) = (0UL, 0.0);
        foreach (var value in block)
        {
            or |= value;
            sum += value;
        }

        if (or == 0)
        {
            return Zeros;
        }

        // The best is near the mean's logarithm; below it where few numbers raise the mean.
        var low = Math.Clamp(BitOperations.Log2((ulong)Math.Min(sum / block.Length, long.MaxValue) | 1), 0, MostLow);
        var cost = Cost(block, or, low);
        var up = low < MostLow ? Cost(block, or, low + 1) : long.MaxValue;
        if (up < cost)
        {
            return low + 1;
        }

        while (low > 0 && Cost(block, or, low - 1) is var down && down <= cost)
        {
            cost = down;
            low--;
        }

        return low;
    }

    /// <summary>Gets the bits that the block takes with so many low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Cost(ReadOnlySpan<ulong> block, int low)
    {
        var bits = 0L;
        foreach (var value in block)
        {
            bits += Length(value, low);
        }

        return bits;
    }

    /// <summary>Gets the bits that a number takes.</summary>
    public static int Length(ulong value, int low)
    {
        var high = value >> low;
        return high < Limit ? (int)high + 1 + low : Limit + 64;
    }

    /// <param name="block">The numbers.</param>
    /// <param name="or">Their bits, put together.</param>
    /// <param name="low">How many bits are kept apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Cost(ReadOnlySpan<ulong> block, ulong or, int low)
    {
        // Where none is too far off for a code, and bits put together are no less than any, the parts above the low bits are what differs.
        if (or >> low >= Limit || block.Length < Vector<ulong>.Count)
        {
            return Cost(block, low);
        }

        var sums = Vector<ulong>.Zero;
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(block);
        foreach (var vector in vectors)
        {
            sums += Vector.ShiftRightLogical(vector, low);
        }

        return (long)Vector.Sum(sums) + ((long)vectors.Length * Vector<ulong>.Count * (1 + low)) + Cost(block[(vectors.Length * Vector<ulong>.Count)..], low);
    }
}
