using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class FlushCodecTests
{
    [Fact]
    public void Decode_Encoded_BringsAllPointsBackInOrder() => Points.Flushes.Sample(
        points => Assert.Equal(points.OrderBy(p => p.SeriesId).Select(Points.Text), FlushCodec.Decode(FlushCodec.Encode(points)).Select(Points.Text)),
        seed: "0N0XIzNsQ0O2",
        iter: 300,
        threads: 1);

    [Fact]
    public void TryFind_AnySeries_FindsWhatDecodeBrings() => Points.Flushes.Sample(
        points =>
        {
            var blob = FlushCodec.Encode(points);
            foreach (var point in points)
            {
                Assert.True(FlushCodec.TryFind(blob, point.SeriesId, out var found));
                Assert.Equal(Points.Text(point), Points.Text(found));
                Assert.Equal(points.Any(p => p.SeriesId == point.SeriesId + 1), FlushCodec.TryFind(blob, point.SeriesId + 1, out _));
            }

            Assert.False(FlushCodec.TryFind(blob, 0, out _));
            Assert.False(FlushCodec.TryFind(blob, int.MaxValue, out _));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200,
        threads: 1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(524_288)]
    public void Encode_SeriesTwiceOrOutOfRange_IsRefused(params int[] ids) =>
        Assert.Throws<ArgumentException>(() => FlushCodec.Encode(Array.ConvertAll(ids, id => new StoredPoint(id, 1, null, 0))));

    [Fact]
    public void Encode_ManyRisingSeries_TakesABitAndFourForTheirTagsEach()
    {
        var points = Enumerable.Range(1, 2000).Select(id => new StoredPoint(id, 0, null, 0)).ToArray();

        // Format, two bytes of number, six bits, checksum.
        Assert.Equal(1 + 2 + ((6 + (2000 * 5) + 7) / 8) + 4, FlushCodec.Encode(points).Length);
    }
}
