using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class RuleEvaluatorTests
{
    private static readonly AlertRule Rule = new() { Name = "slow_import", MetricName = "import.latency", Statistic = MetricStatistic.P95, Comparison = AlertComparison.Above, Threshold = 1_000, Recovery = 800, Labels = [new("status", "failed")] };

    private readonly FakeMetrics _metrics = new();

    [Theory]
    [InlineData(AlertComparison.Above, 1_000.0, 800.0, 1_001, ConditionState.Bad)]
    [InlineData(AlertComparison.Above, 1_000.0, 800.0, 1_000, ConditionState.Recovering)]
    [InlineData(AlertComparison.Above, 1_000.0, 800.0, 800, ConditionState.Good)]
    [InlineData(AlertComparison.Above, 1_000.0, null, 1_000, ConditionState.Good)]
    [InlineData(AlertComparison.AtLeast, 1_000.0, null, 1_000, ConditionState.Bad)]
    [InlineData(AlertComparison.Below, 5.0, 6.0, 4.9, ConditionState.Bad)]
    [InlineData(AlertComparison.Below, 5.0, 6.0, 5.9, ConditionState.Recovering)]
    [InlineData(AlertComparison.Below, 5.0, 6.0, 6, ConditionState.Good)]
    [InlineData(AlertComparison.AtMost, 5.0, null, 5, ConditionState.Bad)]
    [InlineData(AlertComparison.Equal, 0.0, null, 0, ConditionState.Bad)]
    [InlineData(AlertComparison.Equal, 0.0, null, 0.1, ConditionState.Good)]
    public void Evaluate_OfAValue_FindsItsState(AlertComparison comparison, double threshold, double? recovery, double value, ConditionState state)
    {
        _metrics.Readings = [new("{}", value, "ms")];

        var reading = Assert.Single(Evaluate(Rule with { Comparison = comparison, Threshold = threshold, Recovery = recovery }));

        Assert.Equal((state, value), (reading.State, reading.Value));
    }

    [Theory]
    [InlineData(MetricStatistic.Sum, AlertComparison.Below, 4, ConditionState.Recovering)]
    [InlineData(MetricStatistic.Count, AlertComparison.AtMost, 4, ConditionState.Recovering)]
    [InlineData(MetricStatistic.Sum, AlertComparison.Below, 6, ConditionState.Good)]
    [InlineData(MetricStatistic.Sum, AlertComparison.Above, 6, ConditionState.Bad)]
    [InlineData(MetricStatistic.Sum, AlertComparison.Above, 4, ConditionState.Recovering)]
    [InlineData(MetricStatistic.Sum, AlertComparison.Equal, 5, ConditionState.Recovering)]
    [InlineData(MetricStatistic.Rate, AlertComparison.Below, 4, ConditionState.Bad)]
    public void Evaluate_OfATotalThatWasWatchedInPart_SaysOnlyWhatIsSure(MetricStatistic statistic, AlertComparison comparison, double value, ConditionState state)
    {
        _metrics.Readings = [new("{}", value, "1") { IsPartial = true }];

        Assert.Equal(state, Assert.Single(Evaluate(Rule with { Statistic = statistic, Comparison = comparison, Threshold = 5, Recovery = null })).State);
    }

    [Fact]
    public void Evaluate_OfSeriesTogether_AsksForThemAndExplainsItself()
    {
        _metrics.Readings = [new("ignored", 1_250.4, "ms")];

        var reading = Assert.Single(Evaluate(Rule with { Over = TimeSpan.FromSeconds(90) }));

        Assert.Equal("import.latency status=failed P95 00:01:30 False", _metrics.Asked);
        Assert.Equal(
            ("threshold:slow_import{\"status\":\"failed\"}", "{\"status\":\"failed\"}", "threshold"),
            (reading.Key, reading.LabelsJson, reading.AlertType));
        Assert.Equal("P95 of import.latency (status=failed) over 1 min 30 s is 1,250 ms; more than 1,000 ms is bad.", reading.Message);
    }

    [Fact]
    public void Evaluate_OfEachSeries_KnowsOnesThatAreGoneForADay()
    {
        var evaluator = new RuleEvaluator([Rule with { PerSeries = true, NoData = NoDataPolicy.Alert }]);
        _metrics.Readings = [new("{\"a\":\"1\"}", 5, "ms"), new("{\"a\":\"2\"}", 5_000, "ms")];
        Assert.Equal(["Good", "Bad"], evaluator.Evaluate(_metrics, 0).Select(r => r.State.ToString()));

        _metrics.Readings = [new("{\"a\":\"1\"}", 5, "ms")];
        var missing = evaluator.Evaluate(_metrics, 86_400_000)[1];
        Assert.Equal((ConditionState.NoData, "threshold:slow_import{\"a\":\"2\"}", "no_data"), (missing.State, missing.Key, missing.AlertType));
        Assert.Equal("P95 of import.latency (a=2) over 1 min is not known: nothing was recorded.", missing.Message);

        Assert.Single(evaluator.Evaluate(_metrics, 86_400_001));
    }

    [Fact]
    public void Evaluate_WithoutDataOrSwitchedOff_SaysSoOrNothing()
    {
        Assert.Equal(ConditionState.NoData, Assert.Single(Evaluate(Rule)).State);
        Assert.Empty(Evaluate(Rule with { Enabled = false }));
    }

    [Fact]
    public void Default_AreTheTenOfFiveStories()
    {
        Assert.Equal(10, AlertRules.Default.Count);
        Assert.Equal(5, AlertRules.Default.Select(r => r.Story).Distinct().Count());
        AlertRules.Validate(AlertRules.Default);
        Assert.All(AlertRules.Default.Chunk(2), pair => Assert.Equal((AlertSeverity.Warning, AlertSeverity.Critical, pair[0].MetricName), (pair[0].Severity, pair[1].Severity, pair[1].MetricName)));
        Assert.Equal(
            [80, 95, 2048, 2560, 1000, 2000, 5, 1, 0.05, 0.10],
            AlertRules.Default.Select(r => r.Threshold));
    }

    [Fact]
    public void Override_WithTheNameOfARule_TakesItsPlace()
    {
        var rules = AlertRules.Override(AlertRules.Default, [Rule, AlertRules.Default[2] with { Enabled = false }]);

        Assert.Equal([.. AlertRules.Default.Select(r => r.Name), "slow_import"], rules.Select(r => r.Name));
        Assert.False(rules[2].Enabled);
        var e = Assert.Throws<ArgumentException>(() => AlertRules.Override([], [Rule, Rule]));
        Assert.Equal("Two alert rules have the name 'slow_import'; give each its own.", e.Message);
    }

    private IReadOnlyList<ConditionReading> Evaluate(AlertRule rule) => new RuleEvaluator([rule]).Evaluate(_metrics, 0);

    private sealed class FakeMetrics : IRecentMetrics
    {
        public SeriesReading[] Readings { get; set; } = [];

        public string Asked { get; private set; } = string.Empty;

        public IReadOnlyList<SeriesReading> Read(string metric, ImmutableArray<KeyValuePair<string, string>> labels, MetricStatistic statistic, TimeSpan over, bool perSeries)
        {
            Asked = $"{metric} {string.Join(',', labels.Select(l => $"{l.Key}={l.Value}"))} {statistic} {over} {perSeries}";
            return Readings;
        }
    }
}
