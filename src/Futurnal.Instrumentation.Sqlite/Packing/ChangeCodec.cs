using System.Numerics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Doubles as what changes from one's bits to the next's: a 0 for nothing; 1, 0 and the bits of the window that the change
/// before had; or 1, 1, the zeros behind a new window (6 bits), its width less one (6 bits) and its bits.
/// </summary>
internal static class ChangeCodec
{
    private const int WindowWidth = 6;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Cost(ReadOnlySpan<double> values)
    {
        var cost = 2L;
        var (before, behind, width) = (0UL, 0, 0);
        foreach (var value in values)
        {
            var bits = BitConverter.DoubleToUInt64Bits(value);
            var change = bits ^ before;
            before = bits;
            if (change == 0)
            {
                cost++;
                continue;
            }

            if (!Fits(change, behind, width))
            {
                (behind, width) = Window(change);
                cost += 2 * WindowWidth;
            }

            cost += 2 + width;
        }

        return cost;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ref BitWriter writer, ReadOnlySpan<double> values)
    {
        var (before, behind, width) = (0UL, 0, 0);
        foreach (var value in values)
        {
            var bits = BitConverter.DoubleToUInt64Bits(value);
            var change = bits ^ before;
            before = bits;
            if (change == 0)
            {
                writer.Write(0, 1);
                continue;
            }

            if (Fits(change, behind, width))
            {
                writer.Write(0b01, 2);
            }
            else
            {
                (behind, width) = Window(change);
                writer.Write(0b11, 2);
                writer.Write((ulong)behind, WindowWidth);
                writer.Write((ulong)width - 1, WindowWidth);
            }

            writer.Write(change >> behind, width);
        }
    }

    /// <exception cref="FormatException">The bytes are cut short.</exception>
    public static void Read(ref BitReader reader, Span<long> values)
    {
        var (bits, behind, width) = (0UL, 0, 0);
        foreach (ref var value in values)
        {
            if (reader.Read(1) == 1)
            {
                if (reader.Read(1) == 1)
                {
                    behind = (int)reader.Read(WindowWidth);
                    width = (int)reader.Read(WindowWidth) + 1;
                }

                bits ^= reader.Read(width) << behind;
            }

            value = (long)bits;
        }
    }

    private static (int Behind, int Width) Window(ulong change)
    {
        var behind = BitOperations.TrailingZeroCount(change);
        return (behind, 64 - behind - BitOperations.LeadingZeroCount(change));
    }

    /// <summary>Tells whether the change lies in the window, and does not waste more than a new one costs.</summary>
    private static bool Fits(ulong change, int behind, int width)
    {
        var (ownBehind, ownWidth) = Window(change);
        return ownBehind >= behind && ownBehind + ownWidth <= behind + width && width - ownWidth <= 2 * WindowWidth;
    }
}
