namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

public class AnomalyTests
{
    private static readonly Anomaly Spike = new()
    {
        Kind = AnomalyKind.Spike,
        IsAbove = true,
        Severity = AlertSeverity.Critical,
        Value = 812.345,
        Expected = 210,
        Low = 149.97,
        High = 294.1,
        Score = 7.04,
        OnceInDays = 1000,
        SinceMs = Feed.TimeOf(62),
        DetectedAtMs = Feed.TimeOf(65),
        LastSeenMs = Feed.TimeOf(65),
    };

    [Fact]
    public void Explain_ASpike_SaysAllOfIt() => Assert.Equal(
        "search.latency spiked: 812.3 ms, expected 210 ms (150 to 294.1), 7.0 spreads above, less than once in 1000 days, since 2026-02-01 01:02Z (critical).",
        Spike.Explain("search.latency", "ms"));

    [Fact]
    public void Explain_OneThatIsOver_SaysUntilWhen() => Assert.Equal(
        "search.latency spiked: 812.3 ms, expected 210 ms (150 to 294.1), 7.0 spreads above, about once in 45 days, "
        + "since 2026-02-01 01:02Z until 2026-02-01 02:00Z (warning).",
        (Spike with { OnceInDays = 45.4, EndedAtMs = Feed.TimeOf(120), Severity = AlertSeverity.Warning }).Explain("search.latency", "ms"));

    [Fact]
    public void Explain_WithoutHistory_SaysNothingOfHowOften() => Assert.Equal(
        "search.cache.hit_rate dropped: 0.1234, expected 0.6 (0.5 to 0.7), 4.8 spreads below, since 2026-02-01 01:02Z (warning).",
        (Spike with
        {
            Kind = AnomalyKind.Drop,
            IsAbove = false,
            Severity = AlertSeverity.Warning,
            Value = 0.123401,
            Expected = 0.6,
            Low = 0.5,
            High = 0.7,
            Score = 4.8,
            OnceInDays = null,
        }).Explain("search.cache.hit_rate", "1"));

    [Fact]
    public void Explain_ADrift_SaysWhereTo() => Assert.Equal(
        "system.disk.io_bytes drifts downwards: 1234567 By/s, expected 2500000 By/s (1900000 to 3100000), 2.5 spreads below, about once in 1 day, since 2026-02-01 01:02Z (info).",
        (Spike with
        {
            Kind = AnomalyKind.Trend,
            IsAbove = false,
            Severity = AlertSeverity.Info,
            Value = 1_234_567,
            Expected = 2_500_000,
            Low = 1_900_000,
            High = 3_100_000,
            Score = 2.5,
            OnceInDays = 1.2,
        }).Explain("system.disk.io_bytes", "By/s"));

    [Fact]
    public void Explain_AChangeOfVariance_SaysHowManyTimes() => Assert.Equal(
        "orchestrator.jobs.queued is unsteady: 12 job, expected 4 job (1 to 7), 3.2 times its usual movement, about once in 6 hours, since 2026-02-01 01:02Z (info).",
        (Spike with
        {
            Kind = AnomalyKind.Variance,
            Severity = AlertSeverity.Info,
            Value = 12,
            Expected = 4,
            Low = 1,
            High = 7,
            Score = 3.2,
            OnceInDays = 0.25,
        }).Explain("orchestrator.jobs.queued", "{job}"));

    [Theory]
    [InlineData(12_345, "12345")]
    [InlineData(9_999.6, "10000")]
    [InlineData(9_994.4, "9994")]
    [InlineData(-123_456.7, "-123457")]
    [InlineData(0.0000123456, "1.235E-5")]
    [InlineData(2e20, "2E+20")]
    public void Explain_ANumber_IsReadable(double value, string text) => Assert.StartsWith(
        $"search.latency spiked: {text} ms, expected ", (Spike with { Value = value }).Explain("search.latency", "ms"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{job}/s", "812.3 job/s, expected 210 job/s (")]
    [InlineData("1/s", "812.3/s, expected 210/s (")]
    public void Explain_ARate_IsASecond(string unit, string text) => Assert.StartsWith("jobs.total spiked: " + text, Spike.Explain("jobs.total", unit), StringComparison.Ordinal);

    [Fact]
    public void Explain_WhatNeverMovedBefore_ClaimsNoDistance() =>
        Assert.Contains(", more than 1000 spreads above, ", (Spike with { Score = 5e9 }).Explain("search.latency", "ms"), StringComparison.Ordinal);
}
