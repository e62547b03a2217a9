using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class PackedSketchTests
{
    [Fact]
    public void Decode_Packed_RestoresTheDistribution() => Points.Distributions.Sample(
        distribution =>
        {
            var read = SketchCodec.Decode(
                SketchCodec.Pack(distribution), distribution.Count, distribution.Sum, distribution.SumOfSquares, distribution.Min, distribution.Max);

            Assert.Equal(Points.Text(distribution), Points.Text(read));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 800,
        threads: 1);

    [Theory]
    [InlineData(40, 32)]
    [InlineData(480, 64)]
    [InlineData(28_800, 144)]
    public void Pack_LogNormalValues_TakesFewBytes(int count, int most)
    {
        var random = new Random(7);
        var distribution = new ExponentialHistogram();
        for (var i = 0; i < count; i++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            distribution.Add(5 * Math.Exp(0.5 * normal));
        }

        Assert.InRange(SketchCodec.Pack(distribution).Length, 1, most);
    }

    [Fact]
    public void Decode_FewerValuesThanTheBucketsHold_IsRefused()
    {
        var distribution = Batches.Distribution(1, 2, 3);
        var sketch = SketchCodec.Pack(distribution);

        var e = Assert.Throws<FormatException>(() => SketchCodec.Decode(sketch, 2, 6, 14, 1, 3));

        Assert.Equal("the sketch counts more values than there are", e.Message);
    }
}
