using System.Buffers;
using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// A column of doubles, kept to the last bit: as integers where all are decimals of few digits, else as integers in the order of
/// the numbers, as what changes from bit pattern to bit pattern, or as they are: whichever is shortest.
/// </summary>
internal static class NumberCodec
{
    private const int WayWidth = 2;

    /// <summary>Decimals of fewer bits a number are taken without trying the rest, which keep 52 bits of it.</summary>
    private const int ShortEnough = 40;

    private enum Way
    {
        Decimal = 0,
        Ordered = 1,
        Changes = 2,
        Plain = 3,
    }

    public static void Write(ref BitWriter writer, ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        var rented = ArrayPool<long>.Shared.Rent(values.Length);
        var integers = rented.AsSpan(0, values.Length);
        var start = writer.Position;
        var digits = DecimalScale.Find(values, integers);
        var decimals = digits >= 0 ? WriteDecimals(ref writer, integers, digits) : long.MaxValue;
        if (decimals > (long)ShortEnough * values.Length)
        {
            writer.Return(start);
            OrderedBits.From(values, integers);
            var ordered = WriteOrdered(ref writer, integers);
            var changes = ChangeCodec.Cost(values);
            var shortest = Math.Min(Math.Min(decimals, 64L * values.Length), Math.Min(ordered, changes));
            if (shortest < ordered)
            {
                writer.Return(start);
                if (shortest == decimals)
                {
                    DecimalScale.Find(values, integers);
                    WriteDecimals(ref writer, integers, digits);
                }
                else if (shortest == changes)
                {
                    writer.Write((ulong)Way.Changes, WayWidth);
                    ChangeCodec.Write(ref writer, values);
                }
                else
                {
                    writer.Write((ulong)Way.Plain, WayWidth);
                    WritePlain(ref writer, values);
                }
            }
        }

        ArrayPool<long>.Shared.Return(rented);
    }

    /// <exception cref="FormatException">The bytes are no column of as many numbers as there is room for.</exception>
    public static void Read(ref BitReader reader, Span<double> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        // Integers are read into the place of the doubles that they become.
        var integers = MemoryMarshal.Cast<double, long>(values);
        switch ((Way)reader.Read(WayWidth))
        {
            case Way.Decimal:
                var digits = (int)reader.Read(DecimalScale.Width);
                IntegerCodec.Read(ref reader, integers);
                DecimalScale.Apply(integers, digits, values);
                break;
            case Way.Ordered:
                IntegerCodec.Read(ref reader, integers);
                OrderedBits.To(integers);
                break;
            case Way.Changes:
                ChangeCodec.Read(ref reader, integers);
                break;
            default:
                foreach (ref var value in integers)
                {
                    value = (long)reader.Read(64);
                }

                break;
        }
    }

    private static long WriteDecimals(ref BitWriter writer, ReadOnlySpan<long> integers, int digits)
    {
        var start = writer.Position;
        writer.Write((ulong)Way.Decimal, WayWidth);
        writer.Write((ulong)digits, DecimalScale.Width);
        IntegerCodec.Write(ref writer, integers);
        return writer.Position - start;
    }

    private static long WriteOrdered(ref BitWriter writer, ReadOnlySpan<long> integers)
    {
        var start = writer.Position;
        writer.Write((ulong)Way.Ordered, WayWidth);
        IntegerCodec.Write(ref writer, integers);
        return writer.Position - start;
    }

    private static void WritePlain(ref BitWriter writer, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            writer.Write(BitConverter.DoubleToUInt64Bits(value), 64);
        }
    }
}
