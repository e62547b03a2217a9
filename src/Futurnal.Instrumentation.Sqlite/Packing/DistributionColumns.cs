namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The numbers of distributions, column by column. Counts and sums are written of all; the rest only of those that hold more
/// than one value, or at least one where <paramref name="singles"/> are not all like the distribution of their sum.
/// </summary>
/// <param name="length">The number of distributions.</param>
/// <param name="singles">Whether distributions of one value are that of their sum.</param>
internal sealed class DistributionColumns(int length, bool singles)
{
    public long[] Counts { get; private init; } = new long[length];

    public double[] Sums { get; private init; } = new double[length];

    public double[] Mins { get; } = new double[length];

    public double[] Maxs { get; } = new double[length];

    public double[] SumsOfSquares { get; } = new double[length];

    private long LeastFull => singles ? 2 : 1;

    public static bool AreSingles(ExponentialHistogram[] distributions) =>
        Array.TrueForAll(distributions, static d => d.Count != 1 || SingleValue.Is(d));

    public static void Write(ref BitWriter writer, ExponentialHistogram[] distributions, bool singles)
    {
        var columns = new DistributionColumns(distributions.Length, singles);
        var sketches = new BitWriter(distributions.Length * 32);
        var full = 0;
        for (var i = 0; i < distributions.Length; i++)
        {
            var distribution = distributions[i];
            columns.Counts[i] = distribution.Count;
            columns.Sums[i] = distribution.Sum;
            if (distribution.Count >= columns.LeastFull)
            {
                columns.Mins[full] = distribution.Min;
                columns.Maxs[full] = distribution.Max;
                columns.SumsOfSquares[full++] = distribution.SumOfSquares;
                PackedSketch.Write(ref sketches, distribution);
            }
        }

        ChunkSection.Append(ref writer, columns.Counts);
        ChunkSection.Append(ref writer, columns.Sums);
        ChunkSection.Append(ref writer, columns.Mins.AsSpan(0, full));
        ChunkSection.Append(ref writer, columns.Maxs.AsSpan(0, full));
        ChunkSection.Append(ref writer, columns.SumsOfSquares.AsSpan(0, full));
        writer.WriteAll(ref sketches);
    }

    /// <exception cref="FormatException">The sections are damaged.</exception>
    public static DistributionColumns Read(ref BitReader reader, int length, bool singles)
    {
        var columns = new DistributionColumns(length, singles)
        {
            Counts = ChunkSection.ReadIntegers(ChunkSection.Next(ref reader), length),
            Sums = ChunkSection.ReadNumbers(ChunkSection.Next(ref reader), length),
        };
        var full = 0;
        foreach (var count in columns.Counts)
        {
            full += count >= columns.LeastFull ? 1 : 0;
            if (count < 0)
            {
                throw new FormatException($"a distribution cannot have {count} values");
            }
        }

        columns.Spread(ChunkSection.ReadNumbers(ChunkSection.Next(ref reader), full), columns.Mins, double.PositiveInfinity);
        columns.Spread(ChunkSection.ReadNumbers(ChunkSection.Next(ref reader), full), columns.Maxs, double.NegativeInfinity);
        columns.Spread(ChunkSection.ReadNumbers(ChunkSection.Next(ref reader), full), columns.SumsOfSquares, 0);
        for (var i = 0; i < length; i++)
        {
            if (columns.Counts[i] == 1 && singles)
            {
                columns.SumsOfSquares[i] = columns.Sums[i] * columns.Sums[i];
                (columns.Mins[i], columns.Maxs[i]) = (columns.Sums[i], columns.Sums[i]);
            }
        }

        return columns;
    }

    /// <exception cref="FormatException">The section is damaged.</exception>
    public ExponentialHistogram[] ReadDistributions(ref BitReader reader)
    {
        var section = ChunkSection.Next(ref reader);
        var buckets = new SketchBuckets();
        var distributions = new ExponentialHistogram[Counts.Length];
        for (var i = 0; i < distributions.Length; i++)
        {
            distributions[i] = Counts[i] < LeastFull
                ? Counts[i] == 0 ? new ExponentialHistogram() : SingleValue.Restore(Sums[i])
                : ReadFull(ref section, buckets, i);
        }

        section.End();
        reader.End();
        return distributions;
    }

    /// <summary>Adds up the distributions from one index up to another.</summary>
    /// <exception cref="FormatException">The section is damaged.</exception>
    public ExponentialHistogram Merge(ref BitReader reader, int from, int to)
    {
        var section = ChunkSection.Next(ref reader);
        var (buckets, merged) = (new SketchBuckets(), new SketchSum());
        for (var i = 0; i < to; i++)
        {
            if (Counts[i] >= LeastFull)
            {
                PackedSketch.Read(ref section, buckets, Counts[i]);
            }
            else
            {
                buckets.StartSingle(Counts[i], Sums[i]);
            }

            if (i >= from)
            {
                merged.Add(buckets, Counts[i], Sums[i], SumsOfSquares[i], Mins[i], Maxs[i]);
            }
        }

        return merged.ToDistribution();
    }

    private ExponentialHistogram ReadFull(ref BitReader section, SketchBuckets buckets, int at)
    {
        PackedSketch.Read(ref section, buckets, Counts[at]);
        return buckets.Restore(Sums[at], SumsOfSquares[at], Mins[at], Maxs[at]);
    }

    private void Spread(double[] full, double[] column, double otherwise)
    {
        for (var (i, at) = (0, 0); i < column.Length; i++)
        {
            column[i] = Counts[i] >= LeastFull ? full[at++] : otherwise;
        }
    }
}
