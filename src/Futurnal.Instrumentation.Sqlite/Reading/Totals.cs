using System.Numerics;
using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds columns of numbers up, several numbers at a time. No column is empty.</summary>
internal static class Totals
{
    public static double Sum(ReadOnlySpan<double> column)
    {
        var sums = Vector<double>.Zero;
        foreach (var vector in MemoryMarshal.Cast<double, Vector<double>>(column))
        {
            sums += vector;
        }

        var sum = Vector.Sum(sums);
        foreach (var value in Rest(column))
        {
            sum += value;
        }

        return sum;
    }

    public static double SumOfSquares(ReadOnlySpan<double> column)
    {
        var sums = Vector<double>.Zero;
        foreach (var vector in MemoryMarshal.Cast<double, Vector<double>>(column))
        {
            sums += vector * vector;
        }

        var sum = Vector.Sum(sums);
        foreach (var value in Rest(column))
        {
            sum += value * value;
        }

        return sum;
    }

    public static double Min(ReadOnlySpan<double> column)
    {
        var least = new Vector<double>(column[0]);
        foreach (var vector in MemoryMarshal.Cast<double, Vector<double>>(column))
        {
            least = Vector.Min(least, vector);
        }

        var min = column[0];
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            min = Math.Min(min, least[i]);
        }

        foreach (var value in Rest(column))
        {
            min = Math.Min(min, value);
        }

        return min;
    }

    public static double Max(ReadOnlySpan<double> column)
    {
        var greatest = new Vector<double>(column[0]);
        foreach (var vector in MemoryMarshal.Cast<double, Vector<double>>(column))
        {
            greatest = Vector.Max(greatest, vector);
        }

        var max = column[0];
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            max = Math.Max(max, greatest[i]);
        }

        foreach (var value in Rest(column))
        {
            max = Math.Max(max, value);
        }

        return max;
    }

    public static long Sum(ReadOnlySpan<long> column)
    {
        var sum = 0L;
        foreach (var value in column)
        {
            sum += value;
        }

        return sum;
    }

    private static ReadOnlySpan<double> Rest(ReadOnlySpan<double> column) => column[(column.Length - (column.Length % Vector<double>.Count))..];
}
