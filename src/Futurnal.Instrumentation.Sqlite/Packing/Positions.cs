using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Indices into a segment's times as a column: each less the one before and less one, the first as it is.</summary>
internal static class Positions
{
    /// <exception cref="ArgumentException">They do not rise within the segment.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Check(ReadOnlySpan<int> positions, int segmentLength)
    {
        var before = -1;
        foreach (var position in positions)
        {
            if (position <= before || position >= segmentLength)
            {
                throw new ArgumentException($"Position {position} does not rise, or is beyond a segment of {segmentLength}.", nameof(positions));
            }

            before = position;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] All(int segmentLength)
    {
        var positions = new int[segmentLength];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
        }

        return positions;
    }

    public static long[] Gaps(ReadOnlySpan<int> positions)
    {
        var gaps = new long[positions.Length];
        var before = -1;
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = positions[i] - before - 1;
            before = positions[i];
        }

        return gaps;
    }

    /// <exception cref="FormatException">They do not rise within the segment.</exception>
    public static int[] FromGaps(ReadOnlySpan<long> gaps, int segmentLength)
    {
        var positions = new int[gaps.Length];
        var before = -1;
        for (var i = 0; i < positions.Length; i++)
        {
            if ((ulong)gaps[i] >= (ulong)(segmentLength - before - 1))
            {
                throw new FormatException($"the chunk's positions do not rise within a segment of {segmentLength}");
            }

            positions[i] = before += (int)gaps[i] + 1;
        }

        return positions;
    }
}
