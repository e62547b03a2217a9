namespace Futurnal.Instrumentation.Baselines.Tests;

public sealed class SeriesStatisticsTests
{
    // All values of a series alike: percentiles are then exact.
    private static readonly SeriesSummary[] Times = [Summaries.Histogram("m", "a", 10, 10, 10), Summaries.Histogram("m", "b", 40)];

    [Theory]
    [InlineData(MetricStatistic.Mean, 17.5)]
    [InlineData(MetricStatistic.Minimum, 10)]
    [InlineData(MetricStatistic.Maximum, 40)]
    [InlineData(MetricStatistic.Sum, 70)]
    [InlineData(MetricStatistic.Count, 4)]
    [InlineData(MetricStatistic.Rate, 3.5)]
    [InlineData(MetricStatistic.P99, 40)]
    public void Statistic_OfSeveralSeries_TakesThemAsOne(MetricStatistic statistic, double expected) =>
        Assert.Equal(expected, Evaluate(statistic, Times));

    [Fact]
    public void Median_OfSeveralSeries_IsThatOfTheirMergedValues() => Assert.InRange(Evaluate(MetricStatistic.P50, Times)!.Value, 10, 10.2);

    [Theory]
    [MemberData(nameof(AllStatistics))]
    public void Statistic_OfNothing_IsNone(MetricStatistic statistic) => Assert.Null(Evaluate(statistic));

    [Theory]
    [MemberData(nameof(AllStatistics))]
    public void Statistic_OfADistribution_Exists(MetricStatistic statistic) => Assert.NotNull(Evaluate(statistic, Times));

    public static TheoryData<MetricStatistic> AllStatistics() => [.. Enum.GetValues<MetricStatistic>()];

    private static double? Evaluate(MetricStatistic statistic, params SeriesSummary[] series) =>
        Assert.Single(QualityGates.Evaluate([new QualityGate("g", "m", statistic, GateComparison.AtMost, 1, "1")], series, TimeSpan.FromSeconds(20))).Value;
}
