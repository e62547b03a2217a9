namespace Futurnal.Instrumentation.Baselines.Tests;

public sealed class QualityGatesTests
{
    [Theory]
    [InlineData("throughput", "ingestion.throughput", 4.999, GateOutcome.Fail)]
    [InlineData("throughput", "ingestion.throughput", 5, GateOutcome.Pass)]
    [InlineData("throughput", "ingestion.throughput", 5.001, GateOutcome.Pass)]
    [InlineData("memory", "system.memory.used_mb", 2047.9, GateOutcome.Pass)]
    [InlineData("memory", "system.memory.used_mb", 2048, GateOutcome.Pass)]
    [InlineData("memory", "system.memory.used_mb", 2048.1, GateOutcome.Fail)]
    [InlineData("error_rate", "errors.rate", 0.049, GateOutcome.Pass)]
    [InlineData("error_rate", "errors.rate", 0.05, GateOutcome.Pass)]
    [InlineData("error_rate", "errors.rate", 0.051, GateOutcome.Fail)]
    [InlineData("collection_overhead", "telemetry.overhead", 4.9, GateOutcome.Pass)]
    [InlineData("collection_overhead", "telemetry.overhead", 5, GateOutcome.Pass)]
    [InlineData("collection_overhead", "telemetry.overhead", 5.1, GateOutcome.Fail)]
    public void Gate_OfAGauge_IsJudgedWithItsLimitIncluded(string gate, string metric, double value, GateOutcome expected)
    {
        var result = Evaluate(gate, Summaries.Gauge(metric, value));

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(value, result.Value);
    }

    [Theory]
    [InlineData("latency", "ingestion.latency", 1999, GateOutcome.Pass)]
    [InlineData("latency", "ingestion.latency", 2000, GateOutcome.Pass)]
    [InlineData("latency", "ingestion.latency", 2001, GateOutcome.Fail)]
    [InlineData("search_p95", "search.latency", 999, GateOutcome.Pass)]
    [InlineData("search_p95", "search.latency", 1000, GateOutcome.Pass)]
    [InlineData("search_p95", "search.latency", 1001, GateOutcome.Fail)]
    public void Gate_OfADistribution_IsJudgedWithItsLimitIncluded(string gate, string metric, double value, GateOutcome expected)
    {
        // All values alike: a percentile is then clamped to minimum and maximum, and exact.
        var result = Evaluate(gate, Summaries.Histogram(metric, "a", value, value, value));

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(value, result.Value);
    }

    [Fact]
    public void MeanOverPhases_OfManyQuickScansAndOneSlowProcessing_IsWhatADocumentTakes()
    {
        var result = Evaluate(
            "latency",
            Summaries.Histogram("ingestion.latency", "phase", "scan", 1, 1, 1, 1, 1, 1, 1, 1),
            Summaries.Histogram("ingestion.latency", "phase", "process", 1500, 2500));

        Assert.Equal(GateOutcome.Fail, result.Outcome);
        Assert.Equal(2001, result.Value);
    }

    [Fact]
    public void Evaluate_WithoutSeries_SaysNoDataForEveryGateInOrder()
    {
        var results = QualityGates.Evaluate(QualityGates.Default, []);

        Assert.Equal(QualityGates.Default, results.Select(r => r.Gate));
        Assert.All(results, r => Assert.Equal((GateOutcome.NoData, (double?)null), (r.Outcome, r.Value)));
        Assert.Equal(
            ["throughput", "memory", "latency", "search_p95", "error_rate", "collection_overhead"],
            results.Select(r => r.Gate.Name));
    }

    [Fact]
    public void Evaluate_WithDataForOneGate_LeavesTheOthersWithoutData()
    {
        var results = QualityGates.Evaluate(QualityGates.Default, [Summaries.Gauge("errors.rate", 0.5)]);

        Assert.Equal(["error_rate"], results.Where(r => r.Outcome != GateOutcome.NoData).Select(r => r.Gate.Name));
    }

    [Fact]
    public void Mean_OfSeveralSeries_WeighsByCount()
    {
        var result = Evaluate(
            "throughput",
            Summaries.Gauge("ingestion.throughput", 1_000, "a", 2, 2, 2),
            Summaries.Gauge("ingestion.throughput", 2_000, "b", 10));

        Assert.Equal((GateOutcome.Fail, 4.0), (result.Outcome, result.Value));
    }

    [Fact]
    public void Maximum_OfSeveralSeries_IsThePeakOfAny()
    {
        var result = Evaluate(
            "memory",
            Summaries.Gauge("system.memory.used_mb", 1_000, "a", 100, 3000, 100),
            Summaries.Gauge("system.memory.used_mb", 2_000, "b", 200));

        Assert.Equal((GateOutcome.Fail, 3000.0), (result.Outcome, result.Value));
    }

    [Fact]
    public void Latest_OfSeveralSeries_IsTheNewestPoint()
    {
        var result = Evaluate(
            "error_rate",
            Summaries.Gauge("errors.rate", 1_000, "a", 0.9),
            Summaries.Gauge("errors.rate", 3_000, "b", 0.8, 0.01),
            Summaries.Gauge("errors.rate", 2_000, "c", 0.7));

        Assert.Equal((GateOutcome.Pass, 0.01), (result.Outcome, result.Value));
    }

    [Fact]
    public void Latest_OfPointsTakenTogether_IsTheGreatest()
    {
        var result = Evaluate(
            "error_rate",
            Summaries.Gauge("errors.rate", 3_000, "a", 0.01),
            Summaries.Gauge("errors.rate", 3_000, "b", 0.2));

        Assert.Equal((GateOutcome.Fail, 0.2), (result.Outcome, result.Value));
    }

    [Fact]
    public void P95_OfSeveralSeries_IsThatOfTheMergedDistribution()
    {
        var fast = Enumerable.Repeat(10.0, 90).ToArray();
        var slow = Enumerable.Repeat(5000.0, 10).ToArray();

        var result = Evaluate("search_p95", Summaries.Histogram("search.latency", "a", fast), Summaries.Histogram("search.latency", "b", slow));

        Assert.Equal(GateOutcome.Fail, result.Outcome);
        Assert.InRange(result.Value!.Value, 5000 * 0.989, 5000 * 1.011);
    }

    [Fact]
    public void Evaluate_OverDistributions_LeavesThemAsTheyWere()
    {
        var first = Summaries.Histogram("search.latency", "a", 1, 2, 3);
        var second = Summaries.Histogram("search.latency", "b", 400);

        QualityGates.Evaluate(QualityGates.Default, [first, second]);

        Assert.Equal((3L, 6.0, 3.0), (first.Distribution!.Count, first.Distribution.Sum, first.Distribution.Max));
        Assert.Equal((1L, 400.0, 400.0), (second.Distribution!.Count, second.Distribution.Sum, second.Distribution.Max));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Evaluate_OverValuesThatAreNotFinite_SaysNoData(double value)
    {
        var series = QualityGates.Default.Select(g => Summaries.Gauge(g.MetricName, value)).ToArray();

        Assert.All(QualityGates.Evaluate(QualityGates.Default, series), r => Assert.Equal((GateOutcome.NoData, (double?)null), (r.Outcome, r.Value)));
    }

    [Theory]
    [InlineData("throughput", "ingestion.throughput", 7)]
    [InlineData("memory", "system.memory.used_mb", 7)]
    [InlineData("error_rate", "errors.rate", 7)]
    public void Evaluate_WithOneSeriesNotANumber_JudgesByTheOthers(string gate, string metric, double value)
    {
        var result = Evaluate(gate, Summaries.Gauge(metric, 9_000, "a", double.NaN), Summaries.Gauge(metric, 1_000, "b", value));

        Assert.Equal(value, result.Value);
    }

    [Fact]
    public void P95_OfAMetricThatIsNoDistribution_SaysNoData() =>
        Assert.Equal(GateOutcome.NoData, Evaluate("search_p95", Summaries.Gauge("search.latency", 10)).Outcome);

    [Fact]
    public void P95_OfAnEmptyDistribution_SaysNoData()
    {
        var empty = Summaries.Gauge("search.latency", 10) with { Count = 0, Distribution = new ExponentialHistogram() };

        Assert.Equal(GateOutcome.NoData, Evaluate("search_p95", empty).Outcome);
    }

    private static GateResult Evaluate(string gate, params SeriesSummary[] series) =>
        Assert.Single(QualityGates.Evaluate(QualityGates.Default.Where(g => g.Name == gate), series));
}
