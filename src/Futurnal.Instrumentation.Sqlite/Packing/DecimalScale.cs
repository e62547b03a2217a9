using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Doubles as integers that are divided by a power of ten.</summary>
internal static class DecimalScale
{
    /// <summary>The bits in which the number of digits is written.</summary>
    public const int Width = 4;

    private const int MostDigits = 9;

    /// <summary>The greatest integer up to which a double holds them all.</summary>
    private const long MostInteger = 1L << 53;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>Finds the fewest digits behind the point with which all values are exact, and the integers.</summary>
    /// <returns>The digits; -1 when no number of them does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Find(ReadOnlySpan<double> values, Span<long> integers)
    {
        var digits = 0;
        for (var i = 0; i < values.Length; i++)
        {
            while (!TryScale(values[i], Powers[digits], out integers[i]))
            {
                if (digits == MostDigits || !Widen(integers[..i]))
                {
                    return -1;
                }

                digits++;
            }
        }

        return digits;
    }

    /// <summary>Makes integers doubles, in the same place if need be.</summary>
    /// <exception cref="FormatException">There are no such digits.</exception>
    public static void Apply(ReadOnlySpan<long> integers, int digits, Span<double> values)
    {
        if (digits > MostDigits)
        {
            throw new FormatException($"the packed data cannot have {digits} digits behind the point");
        }

        var power = Powers[digits];
        if (digits == 0)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = integers[i];
            }

            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = integers[i] / power;
        }
    }

    private static bool TryScale(double value, double power, out long integer)
    {
        var scaled = Math.Round(value * power);
        if (!(Math.Abs(scaled) <= MostInteger))
        {
            integer = 0;
            return false;
        }

        integer = (long)scaled;
        return BitConverter.DoubleToInt64Bits(integer / power) == BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>Gives integers another digit, which leaves what they stand for as it is.</summary>
    private static bool Widen(Span<long> integers)
    {
        foreach (ref var integer in integers)
        {
            integer *= 10;
            if (Math.Abs(integer) > MostInteger)
            {
                return false;
            }
        }

        return true;
    }
}
