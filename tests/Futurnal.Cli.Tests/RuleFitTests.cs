using Futurnal.Cli.Alerts;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Alerting;

namespace Futurnal.Cli.Tests;

public sealed class RuleFitTests
{
    private static readonly AlertRule Rule = new() { Name = "slow", MetricName = "search.latency", Statistic = MetricStatistic.P95, Comparison = AlertComparison.Above, Threshold = 1 };

    [Fact]
    public void BuiltInRules_Fit() => Assert.All(AlertRules.Default, rule => Assert.Null(RuleFit.WhyNever(rule)));

    [Fact]
    public void RuleOfAnotherMetric_IsNotJudged() => Assert.Null(RuleFit.WhyNever(Rule with { MetricName = "app.queue", Labels = [new("shard", "1")] }));

    [Theory]
    [InlineData("search.latency", "strategy", "hybird", "the rule 'slow' asks for a value that the label 'strategy' never has; use one of vector, graph, temporal, keyword, hybrid, other")]
    [InlineData("search.latency", "phase", "scan", "the rule 'slow' asks for a label that search.latency has not, 'phase'; use strategy, intent_type, status")]
    [InlineData("system.cpu.percent", "", "", "the rule 'slow' asks for a percentile, and system.cpu.percent is a gauge, which has none; use another statistic")]
    [InlineData("search.latency", "strategy", "hybrid", null)]
    [InlineData("search.latency", "strategy", "other", null)]
    public void Rule_ThatCouldFindNothing_SaysWhy(string metric, string key, string value, string? reason) =>
        Assert.Equal(reason, RuleFit.WhyNever(Rule with { MetricName = metric, Labels = key.Length == 0 ? [] : [new(key, value)] }));

    [Fact]
    public void RuleWithALabel_OfAMetricWithoutAny_SaysSo() => Assert.Equal(
        "the rule 'slow' asks for a label that system.cpu.percent has not, 'phase'; it has none",
        RuleFit.WhyNever(Rule with { MetricName = "system.cpu.percent", Statistic = MetricStatistic.Mean, Labels = [new("phase", "scan")] }));
}
