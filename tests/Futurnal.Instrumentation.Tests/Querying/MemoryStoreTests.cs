using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Tests.Querying;

public class MemoryStoreTests
{
    private const long Hour = 3_600_000;
    private const long Start = 500_000 * Hour;

    private readonly MemoryStore _store = new();
    private readonly Series _level = Given.Series("x.level");
    private readonly Series _calls = Given.Series("x.calls", MetricType.Counter);
    private readonly Series _time = Given.Series("x.time", MetricType.Histogram);

    [Fact]
    public async Task SummarizeAsync_Empty_IsEmpty() => Assert.Empty(await _store.SummarizeAsync(TimeRange.All, default));

    [Fact]
    public async Task SummarizeAsync_SeveralHours_AddsThemUp()
    {
        await WriteAsync(Start, new MetricPoint(_level, 5), new MetricPoint(_calls, 10), Distribution(1, 2));
        await WriteAsync(Start + 1, new MetricPoint(_level, 3));
        await WriteAsync(Start + Hour, new MetricPoint(_level, 4), new MetricPoint(_calls, 1), Distribution(9));

        var summaries = await _store.SummarizeAsync(TimeRange.All, default);
        Assert.Equal(["x.calls{}", "x.level{}", "x.time{}"], summaries.Select(s => s.Series.ToString()));
        Assert.Equal(new SeriesSummary(_calls, 2, 11, 1, 10, 1, Start + Hour, null), summaries[0]);
        Assert.Equal(new SeriesSummary(_level, 3, 12, 3, 5, 4, Start + Hour, null), summaries[1]);
        Assert.Equal(new SeriesSummary(_time, 3, 12, 1, 9, 9, Start + Hour, summaries[2].Distribution), summaries[2]);
        Assert.Equal(2, summaries[2].Distribution!.Quantile(0.5), 0.0109 * 2);
    }

    [Theory]
    [InlineData(Start, Start + Hour, 1)]
    [InlineData(Start + Hour, Start + (2 * Hour), 2)]
    [InlineData(Start + Hour - 1, Start + Hour + 1, 3)]
    [InlineData(Start, Start + (2 * Hour), 3)]
    [InlineData(Start + (2 * Hour), long.MaxValue, 0)]
    [InlineData(0, Start, 0)]
    public async Task SummarizeAsync_Range_HoldsItsHours(long from, long to, double sum)
    {
        await WriteAsync(Start + 7, new MetricPoint(_calls, 1));
        await WriteAsync(Start + Hour, new MetricPoint(_calls, 2));

        var summaries = await _store.SummarizeAsync(new TimeRange(from, to), default);
        Assert.Equal(sum, summaries.Sum(s => s.Sum));
    }

    [Fact]
    public async Task SummarizeAsync_ResultChanged_StoreStaysAsItIs()
    {
        await WriteAsync(Start, Distribution(4));
        (await _store.SummarizeAsync(TimeRange.All, default))[0].Distribution!.Add(1_000);

        Assert.Equal(1, (await _store.SummarizeAsync(TimeRange.All, default))[0].Count);
    }

    [Fact]
    public async Task WriteAsync_BatchOfManySinks_StaysAsItIs()
    {
        var point = Distribution(4);
        await WriteAsync(Start, point);
        await WriteAsync(Start + 1, Distribution(6));

        Assert.Equal(1, point.Distribution!.Count);
    }

    [Fact]
    public async Task WriteAsync_MoreThanADay_KeepsTheLast24Hours()
    {
        for (var hour = 0; hour < 30; hour++)
        {
            await WriteAsync(Start + (hour * Hour), new MetricPoint(_level, hour));
        }

        var summary = Assert.Single(await _store.SummarizeAsync(TimeRange.All, default));
        Assert.Equal((24, 6.0, 29.0), (summary.Count, summary.Min, summary.Max));
    }

    [Fact]
    public async Task WriteAsync_AfterAGapOfDays_ForgetsWhatLiesBeforeIt()
    {
        await WriteAsync(Start, new MetricPoint(_level, 1));
        await WriteAsync(Start + (23 * Hour), new MetricPoint(_level, 2));
        Assert.Equal(2, Assert.Single(await _store.SummarizeAsync(TimeRange.All, default)).Count);

        await WriteAsync(Start + (24 * Hour), new MetricPoint(_level, 3));
        Assert.Equal(2, Assert.Single(await _store.SummarizeAsync(TimeRange.All, default)).Min);

        await WriteAsync(Start + (100 * Hour), new MetricPoint(_level, 4));
        Assert.Equal(4, Assert.Single(await _store.SummarizeAsync(TimeRange.All, default)).Min);
    }

    [Fact]
    public void SummaryBuilder_DistributionForACounter_IsRefused()
    {
        var e = Assert.Throws<InvalidOperationException>(() => new SummaryBuilder(_calls).Add(Start, new ExponentialHistogram()));
        Assert.Equal("'x.calls{}' is a Counter, not a distribution.", e.Message);
    }

    [Fact]
    public void SummaryBuilder_PointsOutOfOrder_KeepsTheNewestAsLast()
    {
        var builder = new SummaryBuilder(_level);
        builder.Add(Start + 5, 50);
        builder.Add(Start + 1, 10);

        Assert.Equal((50.0, Start + 5), (builder.Build().Last, builder.Build().LastTimestampMs));
    }

    private MetricPoint Distribution(params double[] values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        return new MetricPoint(_time, distribution);
    }

    private async Task WriteAsync(long timestampMs, params ImmutableArray<MetricPoint> points) =>
        await _store.WriteAsync(new MetricBatch(timestampMs, points), default);
}
