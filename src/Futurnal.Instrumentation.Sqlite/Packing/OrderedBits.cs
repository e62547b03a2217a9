using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Doubles as the integers of their bits, turned so that they are in the order of the numbers.</summary>
internal static class OrderedBits
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void From(ReadOnlySpan<double> values, Span<long> integers)
    {
        for (var i = 0; i < values.Length; i++)
        {
            integers[i] = Turn(BitConverter.DoubleToInt64Bits(values[i]));
        }
    }

    /// <summary>Makes the integers the bits of doubles again.</summary>
    public static void To(Span<long> integers)
    {
        foreach (ref var integer in integers)
        {
            integer = Turn(integer);
        }
    }

    /// <summary>Turns all bits but the first of what is negative, and back.</summary>
    public static long Turn(long bits) => bits ^ ((bits >> 63) & long.MaxValue);
}
