using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class ChunkCodecTests
{
    [Fact]
    public void Decode_Encoded_BringsEverythingBackToTheLastBit() => Points.Chunks.Sample(
        (data, length) =>
        {
            var read = ChunkCodec.Decode(ChunkCodec.Encode(data, length), length);

            Assert.Equal(data.Positions, read.Positions);
            Assert.Equal(data.Observations, read.Observations);
            Assert.Equal(data.Values?.Select(Points.Bits), read.Values?.Select(Points.Bits));
            Assert.Equal(data.Distributions?.Select(Points.Text), read.Distributions?.Select(Points.Text));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 300,
        threads: 1);

    [Fact]
    public void DecodeColumns_AnyParts_AreThoseOfTheWhole() => Gen.Select(Points.Chunks, Gen.Int[0, 15]).Sample(
        (chunk, asked) =>
        {
            var parts = (ChunkParts)asked;
            var columns = ChunkCodec.DecodeColumns(ChunkCodec.Encode(chunk.Data, chunk.Length), chunk.Length, parts);
            var distributions = chunk.Data.Distributions;
            var numbers = (parts & (ChunkParts.Values | ChunkParts.Sketches)) != 0;

            Assert.Equal(chunk.Data.Positions.Length, columns.Length);
            Assert.Equal(distributions is not null, columns.AreDistributions);
            Assert.Equal(parts.HasFlag(ChunkParts.Positions) ? chunk.Data.Positions : null, columns.Positions);
            Assert.Equal(parts.HasFlag(ChunkParts.Observations) ? chunk.Data.Observations : null, columns.Observations);
            Assert.Equal(numbers ? (chunk.Data.Values ?? distributions!.Select(d => d.Sum)).Select(Points.Bits) : null, columns.Sums?.Select(Points.Bits));
            Assert.Equal(numbers ? distributions?.Select(d => d.Count) : null, columns.Counts);
            Assert.Equal(numbers ? distributions?.Select(d => Points.Bits(d.Min)) : null, columns.Mins?.Select(Points.Bits));
            Assert.Equal(numbers ? distributions?.Select(d => Points.Bits(d.Max)) : null, columns.Maxs?.Select(Points.Bits));
            Assert.Equal(numbers ? distributions?.Select(d => Points.Bits(d.SumOfSquares)) : null, columns.SumsOfSquares?.Select(Points.Bits));
            Assert.Equal(parts.HasFlag(ChunkParts.Sketches) ? distributions?.Select(Points.Text) : null, columns.Distributions?.Select(Points.Text));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200,
        threads: 1);

    [Fact]
    public void Merge_AnyRange_IsTheSumOfItsDistributions() => Gen.Select(Points.Chunks, Gen.Int[0, 50], Gen.Int[0, 50]).Sample(
        (chunk, from, to) =>
        {
            var merged = ChunkCodec.Merge(ChunkCodec.Encode(chunk.Data, chunk.Length), chunk.Length, from, to);

            if (chunk.Data.Distributions is not { } distributions)
            {
                Assert.Null(merged);
                return;
            }

            var expected = new ExponentialHistogram();
            for (var i = 0; i < distributions.Length; i++)
            {
                if (chunk.Data.Positions[i] >= from && chunk.Data.Positions[i] < to && distributions[i].Count > 0)
                {
                    expected.Merge(distributions[i]);
                }
            }

            Assert.Equal(Points.Text(expected), Points.Text(merged));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200,
        threads: 1);

    [Fact]
    public void Merge_MoreBucketsThanThereMayBe_ComesToTheSameScale()
    {
        ExponentialHistogram[] distributions = [.. Enumerable.Range(0, 100).Select(i => Batches.Distribution([.. Enumerable.Range(0, 30).Select(j => Math.Pow(2, ((i * 30) + j + 0.5) / 32))]))];
        var expected = new ExponentialHistogram();
        Array.ForEach(distributions, expected.Merge);

        var merged = ChunkCodec.Merge(ChunkCodec.Encode(Chunk(distributions), 100), 100, 0, 100);

        Assert.Equal(4, merged!.Scale);
        Assert.Equal(Points.Text(expected), Points.Text(merged));
    }

    [Fact]
    public void Encode_DistributionsOfOneValue_TakesNoMoreThanTheValues()
    {
        double[] values = [.. Enumerable.Range(0, 720).Select(i => (i * 7919 % 1000) / 1000.0)];
        var numbers = new ChunkData { Positions = Positions.All(720), Observations = new int[720], Values = values };

        var singles = ChunkCodec.Encode(Chunk([.. values.Select(v => Batches.Distribution(v))]), 720);

        Assert.InRange(singles.Length, 1, ChunkCodec.Encode(numbers, 720).Length + 16);
    }

    [Fact]
    public void Encode_ColumnsThatDoNotGoTogether_AreRefused()
    {
        Refuses(new ChunkData { Positions = [0, 1], Observations = [0, 0], Values = [1] });
        Refuses(new ChunkData { Positions = [0], Observations = [], Values = [1] });
        Refuses(new ChunkData { Positions = [0], Observations = [0] });
        Refuses(new ChunkData { Positions = [0], Observations = [0], Values = [1], Distributions = [Batches.Distribution(1)] });
        Refuses(new ChunkData { Positions = [1, 1], Observations = [0, 0], Values = [1, 1] });
        Refuses(new ChunkData { Positions = [2], Observations = [0], Values = [1] });
        Refuses(new ChunkData { Positions = [-1], Observations = [0], Values = [1] });

        static void Refuses(ChunkData data) => Assert.Throws<ArgumentException>(() => ChunkCodec.Encode(data, 2));
    }

    private static ChunkData Chunk(ExponentialHistogram[] distributions) => new()
    {
        Positions = Positions.All(distributions.Length),
        Observations = new int[distributions.Length],
        Distributions = distributions,
    };
}
