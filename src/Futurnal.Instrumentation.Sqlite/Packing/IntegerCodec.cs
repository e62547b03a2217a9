using System.Buffers;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// A column of integers: the first, then how often the greatest common divisor of all differences to it fits, as residuals of
/// the predictor that leaves least, in blocks of Rice codes. Arithmetic is modulo 2^64, so that any numbers can be written.
/// </summary>
internal static class IntegerCodec
{
    /// <summary>The bits in which the size of a number of up to 64 bits is written.</summary>
    public const int SizeWidth = 7;
    private const int PredictorWidth = 3;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ref BitWriter writer, ReadOnlySpan<long> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        var first = values[0];
        writer.WriteSized(ZigZag.Of(first), SizeWidth);
        var rented = ArrayPool<long>.Shared.Rent(values.Length);
        var multiples = rented.AsSpan(0, values.Length);
        var divisor = Divisor(values);
        writer.WriteSized(divisor, SizeWidth);
        if (divisor > 0)
        {
            for (var i = 0; i < values.Length; i++)
            {
                multiples[i] = divisor == 1 ? values[i] - first : (values[i] - first) / (long)divisor;
            }

            WriteMultiples(ref writer, multiples);
        }

        ArrayPool<long>.Shared.Return(rented);
    }

    /// <exception cref="FormatException">The bytes are no column of as many numbers as there is room for.</exception>
    public static void Read(ref BitReader reader, Span<long> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        var first = ZigZag.From(reader.ReadSized(SizeWidth));
        var divisor = (long)reader.ReadSized(SizeWidth);
        if (divisor == 0)
        {
            values.Fill(first);
            return;
        }

        var predictor = new Predictor((PredictorKind)reader.Read(PredictorWidth), ZigZag.From(reader.ReadSized(SizeWidth)));
        values[0] = 0;
        var rest = values[1..];
        for (var at = 0; at < rest.Length; at += Rice.BlockLength)
        {
            var block = rest.Slice(at, Math.Min(Rice.BlockLength, rest.Length - at));
            var low = (int)reader.Read(Rice.LowWidth);
            if (low == Rice.Zeros)
            {
                block.Clear();
                continue;
            }

            reader.ReadRice(System.Runtime.InteropServices.MemoryMarshal.Cast<long, ulong>(block), low);
        }

        predictor.Undo(values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = first + (divisor * values[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteMultiples(ref BitWriter writer, ReadOnlySpan<long> multiples)
    {
        var predictor = Predictor.Best(multiples);
        writer.Write((ulong)predictor.Kind, PredictorWidth);
        writer.WriteSized(ZigZag.Of(predictor.Offset), SizeWidth);
        Span<ulong> block = stackalloc ulong[Rice.BlockLength];
        for (var at = 1; at < multiples.Length; at += Rice.BlockLength)
        {
            var residuals = block[..Math.Min(Rice.BlockLength, multiples.Length - at)];
            predictor.Residuals(multiples, at, residuals);
            var low = Rice.BestLow(residuals);
            writer.Write((ulong)low, Rice.LowWidth);
            if (low == Rice.Zeros)
            {
                continue;
            }

            writer.WriteRice(residuals, low);
        }
    }

    /// <summary>Gets the greatest common divisor of all differences to the first; 0 where there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Divisor(ReadOnlySpan<long> values)
    {
        var divisor = 0UL;
        foreach (var value in values)
        {
            var difference = value - values[0];

            // Of the least long there is no absolute value.
            if (difference == long.MinValue)
            {
                return 1;
            }

            var (a, b) = (divisor, (ulong)Math.Abs(difference));
            while (b > 0)
            {
                (a, b) = (b, a % b);
            }

            divisor = a;
            if (divisor == 1)
            {
                break;
            }
        }

        return divisor;
    }
}
