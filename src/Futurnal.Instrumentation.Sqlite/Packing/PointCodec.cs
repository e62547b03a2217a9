using System.Numerics;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A point in a flush: a tag of four bits, and whole bytes elsewhere.</summary>
internal static class PointCodec
{
    public const int TagWidth = 4;

    /// <summary>Tags up to here are the bytes of an integer's zigzag form.</summary>
    private const int MostIntegerBytes = 7;

    /// <summary>The eight bytes of a double.</summary>
    private const int DoubleTag = 8;

    /// <summary>A varint of the length, then flags and what they tell of.</summary>
    private const int RecordTag = 9;

    private const int HasObservations = 1;
    private const int HasDistribution = 2;

    /// <summary>The distribution is of one value, its sum.</summary>
    private const int IsSingle = 4;

    /// <summary>Tells whether the tag is of a point that is a number and nothing else.</summary>
    public static bool IsNumber(int tag) => tag < RecordTag;

    public static int Tag(in StoredPoint point) => point.Distribution is null && point.Observations == 0 ? NumberTag(point.Value) : RecordTag;

    public static void Write(ref BitWriter writer, in StoredPoint point, int tag)
    {
        if (tag < RecordTag)
        {
            WriteNumber(ref writer, point.Value, tag);
            return;
        }

        var record = new BitWriter(64);
        var single = point.Distribution is not null && SingleValue.Is(point.Distribution);
        var flags = (point.Observations != 0 ? HasObservations : 0) | (point.Distribution is not null ? HasDistribution : 0) | (single ? IsSingle : 0);
        record.Write((ulong)flags, 8);
        if (point.Observations != 0)
        {
            record.WriteVarint((ulong)point.Observations);
        }

        WriteContent(ref record, point, single);
        writer.WriteAll(ref record);
    }

    /// <summary>Gets the bytes of a point, having read the length of those that have one.</summary>
    /// <exception cref="FormatException">There is no such tag.</exception>
    public static int Length(ref BitReader numbers, int tag) => tag switch
    {
        < RecordTag => tag,
        RecordTag => numbers.ReadVarint(numbers.Remaining / 8, "bytes of a point"),
        _ => throw new FormatException($"tag {tag} is unknown"),
    };

    /// <exception cref="FormatException">The bytes are not those of a point.</exception>
    public static StoredPoint Read(ref BitReader bytes, int seriesId, int tag, SketchBuckets buckets)
    {
        if (tag < RecordTag)
        {
            return new StoredPoint(seriesId, ReadNumber(ref bytes, tag), null, 0);
        }

        var flags = (int)bytes.Read(8);
        if (flags > (HasObservations | HasDistribution | IsSingle))
        {
            throw new FormatException($"flags {flags} are unknown");
        }

        var observations = (flags & HasObservations) != 0 ? bytes.ReadVarint(int.MaxValue, "single values") : 0;
        if ((flags & HasDistribution) == 0)
        {
            var value = ReadTagged(ref bytes);
            bytes.End();
            return new StoredPoint(seriesId, value, null, observations);
        }

        var distribution = (flags & IsSingle) != 0 ? SingleValue.Restore(ReadTagged(ref bytes)) : ReadDistribution(ref bytes, buckets);
        bytes.End();
        return new StoredPoint(seriesId, distribution.Mean, distribution, observations);
    }

    private static void WriteContent(ref BitWriter record, in StoredPoint point, bool single)
    {
        var distribution = point.Distribution;
        if (distribution is null || single)
        {
            WriteTagged(ref record, distribution?.Sum ?? point.Value);
            return;
        }

        record.WriteVarint((ulong)distribution.Count);
        if (distribution.Count > 0)
        {
            WriteTagged(ref record, distribution.Sum);
            WriteTagged(ref record, distribution.Min);
            WriteTagged(ref record, distribution.Max);
            WriteTagged(ref record, distribution.SumOfSquares);
            PackedSketch.Write(ref record, distribution);
        }
    }

    private static ExponentialHistogram ReadDistribution(ref BitReader bytes, SketchBuckets buckets)
    {
        var count = (long)Math.Min(bytes.ReadVarint(), long.MaxValue);
        if (count == 0)
        {
            return new ExponentialHistogram();
        }

        var (sum, min, max, squares) = (ReadTagged(ref bytes), ReadTagged(ref bytes), ReadTagged(ref bytes), ReadTagged(ref bytes));
        PackedSketch.Read(ref bytes, buckets, count);
        return buckets.Restore(sum, squares, min, max);
    }

    private static void WriteTagged(ref BitWriter writer, double value)
    {
        var tag = NumberTag(value);
        writer.Write((ulong)tag, TagWidth);
        WriteNumber(ref writer, value, tag);
    }

    private static double ReadTagged(ref BitReader bytes)
    {
        var tag = (int)bytes.Read(TagWidth);
        return tag < RecordTag ? ReadNumber(ref bytes, tag) : throw new FormatException($"tag {tag} is no number's");
    }

    private static int NumberTag(double value)
    {
        // What is not an integer, −0 and integers of more bits do not come back the same.
        var integer = (long)value;
        if (BitConverter.DoubleToInt64Bits(integer) != BitConverter.DoubleToInt64Bits(value))
        {
            return DoubleTag;
        }

        var bytes = (71 - BitOperations.LeadingZeroCount(ZigZag.Of(integer))) / 8;
        return bytes <= MostIntegerBytes ? bytes : DoubleTag;
    }

    private static void WriteNumber(ref BitWriter writer, double value, int tag) =>
        writer.Write(tag == DoubleTag ? BitConverter.DoubleToUInt64Bits(value) : ZigZag.Of((long)value), 8 * tag);

    /// <summary>Reads the bytes of a point that is a number and nothing else.</summary>
    /// <exception cref="FormatException">The bytes are cut short.</exception>
    public static double ReadNumber(ref BitReader bytes, int tag)
    {
        var bits = bytes.Read(8 * tag);
        return tag == DoubleTag ? BitConverter.UInt64BitsToDouble(bits) : ZigZag.From(bits);
    }
}
