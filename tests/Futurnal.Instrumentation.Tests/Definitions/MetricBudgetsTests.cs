using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Definitions;

public class MetricBudgetsTests
{
    [Theory]
    [InlineData(MetricType.Timer, -1.0, null, null, null, "P50 is -1, and no value is below zero or without end; use a finite number from 0 up")]
    [InlineData(MetricType.Timer, double.NaN, null, null, null, "P50 is NaN, and no value is below zero or without end; use a finite number from 0 up")]
    [InlineData(MetricType.Histogram, 2.0, 1.0, null, null, "a higher percentile is never below a lower one; make P50 the least and P99 the greatest")]
    [InlineData(MetricType.Counter, 2.0, null, null, null, "a percentile is for histograms and timers; leave it out")]
    [InlineData(MetricType.Timer, null, null, 1.0, null, "AtMost and AtLeast are for gauges; leave them out")]
    [InlineData(MetricType.Gauge, null, null, double.PositiveInfinity, null, "AtMost and AtLeast must be finite numbers")]
    [InlineData(MetricType.Gauge, null, null, 1.0, 2.0, "AtLeast is above AtMost, so no value could pass; exchange them")]
    public void Definition_WithBudgetsThatMakeNoSense_IsRefused(MetricType type, double? p50, double? p95, double? atMost, double? atLeast, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Definition(type, new() { P50 = p50, P95 = p95, AtMost = atMost, AtLeast = atLeast }));

        Assert.Equal($"The budgets of metric 'a' cannot be kept: {reason}. (Parameter 'value')", error.Message);
    }

    [Theory]
    [InlineData("errors.total", MetricType.Counter, "{error}", BadDirection.Up)]
    [InlineData("ingestion.throughput", MetricType.Gauge, "{document}/s", BadDirection.Down)]
    [InlineData("search.cache.hit_rate", MetricType.Gauge, "1", BadDirection.Down)]
    [InlineData("search.latency", MetricType.Histogram, "ms", BadDirection.Up)]
    [InlineData("search.queries.total", MetricType.Counter, "{query}", BadDirection.Neither)]
    [InlineData("ingestion.documents.processed", MetricType.Counter, "{document}", BadDirection.Either)]
    [InlineData("own.time", MetricType.Timer, "ms", BadDirection.Up)]
    [InlineData("own.age", MetricType.Gauge, "d", BadDirection.Up)]
    [InlineData("own.size", MetricType.Histogram, "By", BadDirection.Either)]
    public void BadDirection_ThatIsNotGiven_IsThatOfTaxonomyTypeOrUnit(string name, MetricType type, string unit, BadDirection expected) =>
        Assert.Equal(expected, new MetricDefinition(name, type, MetricCategory.Application, unit, "", [], "tests").BadDirection);

    [Fact]
    public void BadDirection_ThatIsGiven_Counts() => Assert.Equal(
        BadDirection.Either,
        new MetricDefinition("a", MetricType.Timer, MetricCategory.Application, "ms", "", [], "tests") { BadDirection = BadDirection.Either }.BadDirection);

    [Fact]
    public void Registry_OfAMetricDeclaredInSeveralPlaces_PutsTogetherWhatTheyDeclare()
    {
        var registry = new MetricRegistry();
        var first = registry.TryRegister(Definition(MetricType.Timer, MetricBudgets.None))!;

        registry.TryRegister(Definition(MetricType.Timer, new() { P95 = 10 }));
        registry.TryRegister(Definition(MetricType.Timer, new() { P95 = 20, P99 = 30 }));

        Assert.Equal(new MetricBudgets { P95 = 10, P99 = 30 }, first.Budgets);
        Assert.Same(first, registry.Find("a"));
        Assert.Equal(new MetricDeclaration("a", "ms", BadDirection.Up, first.Budgets), MetricDeclaration.Of(first));
    }

    [Fact]
    public void Registry_OfBudgetsThatExcludeEachOther_KeepsWhatWasDeclaredFirst()
    {
        var registry = new MetricRegistry();
        var first = registry.TryRegister(Definition(MetricType.Timer, new() { P50 = 500 }))!;

        registry.TryRegister(Definition(MetricType.Timer, new() { P95 = 200 }));

        Assert.Equal(new MetricBudgets { P50 = 500 }, first.Budgets);
    }

    private static MetricDefinition Definition(MetricType type, MetricBudgets budgets) =>
        new("a", type, MetricCategory.Application, "ms", "", [], "tests") { Budgets = budgets };
}
