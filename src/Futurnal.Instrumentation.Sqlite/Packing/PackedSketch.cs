using System.Numerics;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The buckets of a distribution in the shortest of three ways. How many values were zero is not written: it is what the
/// buckets leave of the count, which is known.
/// </summary>
internal static class PackedSketch
{
    private const int WayWidth = 2;
    private const int StepsWidth = 3;

    /// <summary>The bits in which the size of an index or of a number of buckets is written.</summary>
    private const int SizeWidth = 5;

    private enum Way
    {
        Empty = 0,
        Sparse = 1,
        Dense = 2,
        Predicted = 3,
    }

    public static void Write(ref BitWriter writer, ExponentialHistogram distribution)
    {
        var steps = ExponentialBuckets.Scale - distribution.Scale;
        writer.Write((ulong)steps, StepsWidth);
        var indices = distribution.BucketIndices;
        var counts = distribution.BucketCounts;
        if (indices.IsEmpty)
        {
            writer.Write((ulong)Way.Empty, WayWidth);
            return;
        }

        var (gapLow, countLow) = (BestGapLow(indices), BestCountLow(counts));
        var denseLow = BestDenseLow(indices, counts);
        var sparse = SparseCost(indices, counts, gapLow, countLow);
        var dense = DenseCost(indices, counts, denseLow);
        var predicted = PredictedCost(indices, counts);
        var way = sparse <= Math.Min(dense, predicted) ? Way.Sparse : dense <= predicted ? Way.Dense : Way.Predicted;
        writer.Write((ulong)way, WayWidth);
        writer.WriteSized(ZigZag.Of(indices[0]), SizeWidth);
        writer.WriteSized((ulong)(way == Way.Sparse ? indices.Length - 1 : indices[^1] - indices[0]), SizeWidth);
        switch (way)
        {
            case Way.Sparse:
                WriteSparse(ref writer, indices, counts, gapLow, countLow);
                break;
            case Way.Dense:
                writer.Write((ulong)denseLow, Rice.LowWidth);
                for (var walk = new DenseCounts(indices, counts); walk.MoveNext();)
                {
                    writer.WriteRice((ulong)walk.Current, denseLow);
                }

                break;
            default:
                var expected = default(ExpectedCount);
                for (var walk = new DenseCounts(indices, counts); walk.MoveNext();)
                {
                    writer.WriteRice(expected.Fold(walk.Current), expected.Low);
                    expected.Add(walk.Current);
                }

                break;
        }
    }

    /// <exception cref="FormatException">The bytes are no buckets of at most as many values.</exception>
    public static void Read(ref BitReader reader, SketchBuckets buckets, long count)
    {
        var steps = (int)reader.Read(StepsWidth);
        if (steps > ExponentialBuckets.Scale - ExponentialHistogram.MinScale)
        {
            throw new FormatException($"the sketch's scale cannot be {steps} below {ExponentialBuckets.Scale}");
        }

        var way = (Way)reader.Read(WayWidth);
        buckets.Start(ExponentialBuckets.Scale - steps, count);
        if (way == Way.Empty)
        {
            return;
        }

        var index = ZigZag.From(reader.ReadSized(SizeWidth));
        var further = reader.ReadSized(SizeWidth);

        // Each takes a bit at least.
        if (further >= (ulong)reader.Remaining)
        {
            throw new FormatException("the sketch is cut short");
        }

        switch (way)
        {
            case Way.Sparse:
                ReadSparse(ref reader, buckets, index, (int)further);
                break;
            case Way.Dense:
                var low = (int)reader.Read(Rice.LowWidth);
                for (var last = index + (int)further; index <= last; index++)
                {
                    buckets.Add(index, (long)reader.ReadRice(low));
                }

                break;
            default:
                var expected = default(ExpectedCount);
                for (var last = index + (int)further; index <= last; index++)
                {
                    var value = expected.Unfold(reader.ReadRice(expected.Low));
                    buckets.Add(index, value);
                    expected.Add(value);
                }

                break;
        }
    }

    private static void WriteSparse(ref BitWriter writer, ReadOnlySpan<int> indices, ReadOnlySpan<long> counts, int gapLow, int countLow)
    {
        writer.Write((ulong)gapLow, Rice.LowWidth);
        writer.Write((ulong)countLow, Rice.LowWidth);
        for (var i = 0; i < indices.Length; i++)
        {
            if (i > 0)
            {
                writer.WriteRice((ulong)(indices[i] - indices[i - 1] - 1), gapLow);
            }

            writer.WriteRice((ulong)(counts[i] - 1), countLow);
        }
    }

    private static void ReadSparse(ref BitReader reader, SketchBuckets buckets, long index, int further)
    {
        var gapLow = (int)reader.Read(Rice.LowWidth);
        var countLow = (int)reader.Read(Rice.LowWidth);
        for (var i = 0; i <= further; i++)
        {
            if (i > 0)
            {
                // What is beyond all buckets is refused there; here it only must not come round.
                index += (long)Math.Min(reader.ReadRice(gapLow), int.MaxValue) + 1;
            }

            var count = reader.ReadRice(countLow);
            buckets.Add(index, count < long.MaxValue ? (long)count + 1 : -1);
        }
    }

    private static int BestGapLow(ReadOnlySpan<int> indices) =>
        indices.Length < 2 ? 0 : Log2((ulong)((indices[^1] - indices[0] - (indices.Length - 1)) / (indices.Length - 1)));

    private static int BestCountLow(ReadOnlySpan<long> counts) => Log2((ulong)(Totals.Sum(counts) - counts.Length) / (ulong)counts.Length);

    private static int BestDenseLow(ReadOnlySpan<int> indices, ReadOnlySpan<long> counts) =>
        Log2((ulong)Totals.Sum(counts) / (ulong)(indices[^1] - indices[0] + 1));

    private static long SparseCost(ReadOnlySpan<int> indices, ReadOnlySpan<long> counts, int gapLow, int countLow)
    {
        var bits = 2L * Rice.LowWidth;
        for (var i = 0; i < indices.Length; i++)
        {
            bits += (i > 0 ? Rice.Length((ulong)(indices[i] - indices[i - 1] - 1), gapLow) : 0) + Rice.Length((ulong)counts[i] - 1, countLow);
        }

        return bits;
    }

    private static long DenseCost(ReadOnlySpan<int> indices, ReadOnlySpan<long> counts, int low)
    {
        // An empty bucket takes a bit and the low ones.
        var bits = Rice.LowWidth + ((long)(indices[^1] - indices[0] + 1 - indices.Length) * (1 + low));
        foreach (var count in counts)
        {
            bits += Rice.Length((ulong)count, low);
        }

        return bits;
    }

    private static long PredictedCost(ReadOnlySpan<int> indices, ReadOnlySpan<long> counts)
    {
        var bits = 0L;
        var expected = default(ExpectedCount);
        for (var walk = new DenseCounts(indices, counts); walk.MoveNext();)
        {
            bits += Rice.Length(expected.Fold(walk.Current), expected.Low);
            expected.Add(walk.Current);
        }

        return bits;
    }

    private static int Log2(ulong value) => BitOperations.Log2(value | 1);
}
