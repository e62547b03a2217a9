namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The bytes of a distribution's buckets: a version byte, the zero count, the number of buckets, then for each bucket the gap
/// from the one before (the first: its index, zigzag) and its count; all numbers as LEB128 varints. Version 1 is of scale 5; in
/// version 2 a byte with the number of steps below that scale follows the version. Version 3 is a packed blob, half as long, with a
/// checksum.
/// </summary>
internal static class SketchCodec
{
    private const byte FullScale = 1;
    private const byte CoarserScale = 2;
    private const int LeastIndex = -34_369;
    private const int GreatestIndex = 32_767;
    private const int MostSteps = ExponentialBuckets.Scale - ExponentialHistogram.MinScale;

    /// <summary>Makes a sketch of version 3.</summary>
    public static byte[] Pack(ExponentialHistogram distribution)
    {
        var writer = new BitWriter(64);
        writer.Write(BlobFormat.Sketch, 8);
        PackedSketch.Write(ref writer, distribution);
        return BlobFormat.Seal(writer.Finish(BlobFormat.ChecksumLength));
    }

    /// <summary>Reads a sketch of any version.</summary>
    /// <exception cref="FormatException">The bytes are not a sketch of <paramref name="count"/> values.</exception>
    public static ExponentialHistogram Decode(ReadOnlySpan<byte> sketch, long count, double sum, double sumOfSquares, double min, double max)
    {
        if (!sketch.IsEmpty && sketch[0] == BlobFormat.Sketch)
        {
            return Unpack(sketch, count, sum, sumOfSquares, min, max);
        }

        var reader = new VarintReader(sketch);
        var version = reader.ReadByte();
        if (version is not (FullScale or CoarserScale))
        {
            throw new FormatException($"sketch version {version} is unknown");
        }

        var steps = version == FullScale ? 0 : ReadSteps(ref reader);
        var zeros = reader.ReadCount();
        var length = reader.ReadCount();

        // A bucket takes two bytes at least, so a length that the bytes cannot hold is refused before anything is allocated.
        if (length > reader.Remaining / 2)
        {
            throw new FormatException("the sketch is cut short");
        }

        var indices = new int[length];
        var counts = new long[length];
        var total = zeros;
        for (var i = 0; i < indices.Length; i++)
        {
            indices[i] = i == 0 ? FirstIndex(reader.Read(), steps) : NextIndex(indices[i - 1], reader.Read(), steps);
            counts[i] = reader.ReadCount();
            total = Add(total, counts[i]);
        }

        if (reader.Remaining > 0 || total != count)
        {
            throw new FormatException($"the sketch holds {total} values and {reader.Remaining} bytes too many where {count} values are expected");
        }

        return Restore(ExponentialBuckets.Scale - steps, zeros, sum, sumOfSquares, min, max, indices, counts);
    }

    private static ExponentialHistogram Unpack(ReadOnlySpan<byte> sketch, long count, double sum, double sumOfSquares, double min, double max)
    {
        var reader = new BitReader(BlobFormat.Open(sketch, BlobFormat.Sketch, "sketch"));
        var buckets = new SketchBuckets();
        PackedSketch.Read(ref reader, buckets, count);
        reader.End();
        return buckets.Restore(sum, sumOfSquares, min, max);
    }

    private static ExponentialHistogram Restore(
        int scale, long zeros, double sum, double sumOfSquares, double min, double max, int[] indices, long[] counts)
    {
        try
        {
            return ExponentialHistogram.Restore(scale, zeros, sum, sumOfSquares, min, max, indices, counts);
        }
        catch (ArgumentException e)
        {
            throw new FormatException("the sketch's buckets are out of order or empty", e);
        }
    }

    private static int ReadSteps(ref VarintReader reader)
    {
        var steps = reader.ReadByte();
        return steps is >= 1 and <= MostSteps ? steps : throw new FormatException($"the sketch's scale cannot be {steps} below {ExponentialBuckets.Scale}");
    }

    private static int FirstIndex(ulong zigZag, int steps)
    {
        var value = (long)(zigZag >> 1) ^ -(long)(zigZag & 1);
        return value >= LeastIndex >> steps && value <= GreatestIndex >> steps
            ? (int)value
            : throw new FormatException($"the sketch has no bucket {value}");
    }

    private static int NextIndex(int previous, ulong gap, int steps) => gap <= (ulong)((GreatestIndex >> steps) - previous)
        ? previous + (int)gap
        : throw new FormatException($"the sketch has no bucket {gap} after {previous}");

    private static long Add(long total, long count) => total <= long.MaxValue - count
        ? total + count
        : throw new FormatException("the sketch counts more values than there can be");
}
