namespace Futurnal.Instrumentation.Tests.Privacy;

public class ExportPolicyTests
{
    private const string Catalog = """
        # Catalog

        ## app.files

        - type: counter
        - unit: `{file}`
        - label file: hashed
        - owner: x
        - sensitivity: usage

        ## app.people

        - type: gauge
        - unit: `1`
        - owner: x
        - sensitivity: personal

        ## app.run

        - type: timer
        - unit: `ms`
        - label kind: `fast`, `slow`
        - owner: x
        - sensitivity: technical

        """;

    [Fact]
    public void Definition_ThatTheCatalogHolds_MayLeave() => Assert.Null(WhyHeld("app.run", MetricType.Timer, "ms", "kind"));

    [Theory]
    [InlineData("app.other", MetricType.Timer, "ms", "kind", "is not in the catalog")]
    [InlineData("app.people", MetricType.Gauge, "1", null, "is personal by the catalog")]
    [InlineData("app.run", MetricType.Histogram, "ms", "kind", "is a histogram, in the catalog a timer")]
    [InlineData("app.run", MetricType.Timer, "s", "kind", "has the unit 's', in the catalog 'ms'")]
    [InlineData("app.run", MetricType.Timer, "ms", null, "has the label keys (), in the catalog (kind)")]
    public void Definition_ThatTheCatalogDoesNotHold_SaysWhy(string name, MetricType type, string unit, string? key, string reason) =>
        Assert.Equal(reason, WhyHeld(name, type, unit, key));

    [Theory]
    [InlineData("app.run", "kind", "slow", true)]
    [InlineData("app.run", "kind", "other", true)]
    [InlineData("app.run", "kind", "new", false)]
    [InlineData("app.files", "file", "0123456789abcdef", true)]
    [InlineData("app.files", "file", "other", true)]
    [InlineData("app.files", "file", "notes.txt", false)]
    public void Series_MayLeave_WhereTheCatalogListsItsValues(string name, string key, string value, bool mayLeave)
    {
        var metric = name == "app.run" ? Define(name, MetricType.Timer, "ms", key) : Define(name, MetricType.Counter, "{file}", key);

        var reason = ExportPolicy.FromCatalog(Catalog).WhyHeld(new Series(metric, [new(key, value)]));

        Assert.Equal(mayLeave ? null : $"has a value of label '{key}' that the catalog does not list", reason);
    }

    [Theory]
    [InlineData("- type: timer", "- type: clock", "MetricCatalog.md, line 20: 'clock' is no type; use counter, gauge, histogram or timer.")]
    [InlineData("- sensitivity: personal", "- sensitivity: ?", "MetricCatalog.md, line 16: 'app.people' has no sensitivity; write behind '- sensitivity:' one of technical, usage or personal.")]
    public void Catalog_ThatIsMalformedOrIncomplete_IsRefused(string good, string bad, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ExportPolicy.FromCatalog(Catalog.Replace(good, bad, StringComparison.Ordinal))).Message);

    [Fact]
    public void Catalog_WithoutMetrics_LetsNothingLeave() =>
        Assert.Equal("is not in the catalog", ExportPolicy.FromCatalog("").WhyHeld(Define("app.run", MetricType.Timer, "ms", "kind")));

    private static string? WhyHeld(string name, MetricType type, string unit, string? key) => ExportPolicy.FromCatalog(Catalog).WhyHeld(Define(name, type, unit, key));

    private static MetricDefinition Define(string name, MetricType type, string unit, string? key) =>
        new(name, type, MetricCategory.Application, unit, "", key is null ? [] : [key], "tests");
}
