using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Points and distributions that a codec could get wrong.</summary>
internal static class Points
{
    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Const(0.0),
        Gen.Const(-0.0),
        Gen.Double[0, 10],
        Gen.Int[0, 1000].Select(k => k / 100.0),
        Gen.Long[0, 0x7FEF_FFFF_FFFF_FFFF].Select(BitConverter.Int64BitsToDouble));

    /// <summary>Gets distributions of no value, of one, of few, of many in few buckets, and of any buckets, sums and scales.</summary>
    public static Gen<ExponentialHistogram> Distributions { get; } = Gen.Frequency(
        (1, Gen.Const(() => new ExponentialHistogram())),
        (4, Values.Select(v => Batches.Distribution(v))),
        (4, Values.Array[2, 40].Select(Batches.Distribution)),
        (2, Gen.Int[1, 50].Array[100, 300].Select(k => Batches.Distribution(Array.ConvertAll(k, v => v / 10.0)))),
        (2, Gen.Select(Gen.Int[0, 6], Gen.Long[0, 3], Gen.Int[-500, 500].HashSet[1, 30], Gen.Long[1, 1L << 40], Values).Select(Restored)));

    public static Gen<StoredPoint[]> Flushes { get; } =
        Gen.Select(Gen.Int[1, 524_287].HashSet[0, 40], Columns.Doubles, Distributions.Array[40], Gen.Int[0, 12].Array[40]).Select((ids, values, distributions, kinds) =>
            ids.Select((id, i) => Point(id, values.Length == 0 ? i : values[i % values.Length], distributions[i], kinds[i])).ToArray());

    /// <summary>Gets chunks and the lengths of their segments: with all positions or some, with single values or without, of numbers or distributions.</summary>
    public static Gen<(ChunkData Data, int Length)> Chunks { get; } =
        Gen.Select(Columns.Doubles, Distributions.Array[0, 40], Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 3].Array[300]).Select((values, distributions, numbers, holes, odds) =>
        {
            var length = numbers ? values.Length : distributions.Length;
            var positions = new int[length];
            for (var (i, at) = (0, 0); i < length; i++)
            {
                positions[i] = at += holes == 0 ? Math.Min(i, 1) : 1 + (odds[i] * (holes - 1));
            }

            var data = new ChunkData
            {
                Positions = positions,
                Observations = [.. odds.Take(length).Select(o => holes == 1 ? o * 1000 : 0)],
                Values = numbers ? values : null,
                Distributions = numbers ? null : distributions,
            };
            return (data, length == 0 ? holes : positions[^1] + 1 + holes);
        });

    /// <summary>Gets everything in a distribution, the bits of its numbers included.</summary>
    public static string Text(ExponentialHistogram? distribution) => distribution is null
        ? ""
        : $"{distribution.Scale} {distribution.Count} {distribution.ZeroCount} {Bits(distribution.Sum)} {Bits(distribution.SumOfSquares)} {Bits(distribution.Min)} {Bits(distribution.Max)} {string.Join(' ', distribution.BucketIndices.ToArray())} {string.Join(' ', distribution.BucketCounts.ToArray())}";

    public static string Text(StoredPoint point) => $"{point.SeriesId} {Bits(point.Value)} {point.Observations} {Text(point.Distribution)}";

    public static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static StoredPoint Point(int id, double value, ExponentialHistogram distribution, int kind) => kind switch
    {
        0 => new StoredPoint(id, value, null, int.MaxValue),
        1 => new StoredPoint(id, distribution.Mean, distribution, 7),
        < 5 => new StoredPoint(id, distribution.Mean, distribution, 0),
        _ => new StoredPoint(id, value, null, 0),
    };

    private static ExponentialHistogram Restored((int Steps, long Zeros, HashSet<int> Indices, long Count, double Value) parts)
    {
        int[] indices = [.. parts.Indices.Order()];
        var counts = Array.ConvertAll(indices, i => 1 + (parts.Count / (1 + Math.Abs(i))));
        return ExponentialHistogram.Restore(5 - parts.Steps, parts.Zeros, -parts.Value, double.NaN, parts.Value / 2, parts.Value, indices, counts);
    }
}
