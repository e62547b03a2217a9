namespace Futurnal.Instrumentation.Tests.Definitions;

public class MetricDefinitionTests
{
    private const string NameRule = "use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'.";
    private const string KeyRule = "use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'.";

    [Theory]
    [InlineData("x")]
    [InlineData("search.cache.hit_rate")]
    [InlineData("a1.b_2.c__")]
    public void Name_WellFormed_IsKept(string name) => Assert.Equal(name, Make(name).Name);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("search.")]
    [InlineData(".latency")]
    [InlineData("search..latency")]
    [InlineData("Search.latency")]
    [InlineData("search latency")]
    [InlineData("search.1st")]
    [InlineData("_search")]
    [InlineData("suche.größe")]
    [InlineData("search-latency")]
    public void Name_Malformed_IsRefused(string name)
    {
        var e = Assert.Throws<ArgumentException>(() => Make(name));
        Assert.Equal($"Metric name '{name}' is malformed; {NameRule} (Parameter 'name')", e.Message);
    }

    [Fact]
    public void Name_At255Characters_IsTheLongest()
    {
        Assert.Equal(255, Make(new string('a', 255)).Name.Length);
        Assert.Throws<ArgumentException>(() => Make(new string('a', 256)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Kind")]
    [InlineData("kind.of")]
    [InlineData("2nd")]
    public void LabelKey_Malformed_IsRefused(string key)
    {
        var e = Assert.Throws<ArgumentException>(() => Make("x.calls", keys: [key]));
        Assert.Equal($"Label key '{key}' of metric 'x.calls' is malformed; {KeyRule} (Parameter 'labelKeys')", e.Message);
    }

    [Fact]
    public void LabelKey_GivenTwice_IsRefused()
    {
        var e = Assert.Throws<ArgumentException>(() => Make("x.calls", keys: ["kind", "size", "kind"]));
        Assert.Equal("Label key 'kind' of metric 'x.calls' is given twice; give it once. (Parameter 'labelKeys')", e.Message);
    }

    [Theory]
    [InlineData("milliseconds", "is no UCUM unit; use 'ms'")]
    [InlineData("bytes", "is no UCUM unit; use 'By'")]
    [InlineData("kB", "counts in bels, not in bytes; use 'kBy'")]
    public void Unit_ThatUcumDoesNotKnow_IsRefused(string unit, string reason)
    {
        var e = Assert.Throws<ArgumentException>(() => new MetricDefinition("x.calls", MetricType.Counter, MetricCategory.Application, unit, "", [], "tests"));
        Assert.Equal($"Unit '{unit}' of metric 'x.calls' {reason}. (Parameter 'unit')", e.Message);
    }

    [Fact]
    public void Unit_OfADefinitionThatStands_IsTaken() =>
        Assert.Equal("items", MetricDefinition.OfAnyUnit("x.calls", MetricType.Counter, MetricCategory.Application, "items", "", [], "tests").Unit);

    [Fact]
    public void LabelKeys_InAnyOrder_AreOrdered() => Assert.Equal("a, b_1, c", string.Join(", ", Make("x", keys: ["c", "a", "b_1"]).LabelKeys));

    [Fact]
    public void Unit_Empty_IsRefused() => Assert.Equal("unit", Assert.Throws<ArgumentException>(() => Make("x", unit: "")).ParamName);

    [Theory]
    [InlineData(MetricType.Counter, false)]
    [InlineData(MetricType.Gauge, false)]
    [InlineData(MetricType.Histogram, true)]
    [InlineData(MetricType.Timer, true)]
    public void IsDistribution_OfEachType_IsRight(MetricType type, bool isDistribution) =>
        Assert.Equal(isDistribution, Given.Metric("x", type).IsDistribution);

    private static MetricDefinition Make(string name, string unit = "1", params string[] keys) =>
        Given.Metric(name, MetricType.Counter, unit, labelKeys: keys);
}
