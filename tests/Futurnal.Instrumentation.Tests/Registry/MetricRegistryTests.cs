using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Registry;

public class MetricRegistryTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Register_NewDefinition_IsFound()
    {
        var definition = Given.Metric("x.calls", MetricType.Counter);

        Assert.Same(definition, _registry.Register(definition));
        Assert.Same(definition, _registry.Find("x.calls"));
        Assert.Null(_registry.Find("x.other"));
    }

    [Fact]
    public void Register_SameAgain_FindsTheFirst()
    {
        var first = _registry.Register(Given.Metric("x.calls", MetricType.Counter, labelKeys: ["a", "b"]));

        Assert.Same(first, _registry.Register(Given.Metric("x.calls", MetricType.Counter, declaredBy: "Plugin", labelKeys: ["b", "a"])));
    }

    [Theory]
    [InlineData(MetricType.Gauge, "ms", "kind", "type Gauge against Counter")]
    [InlineData(MetricType.Counter, "s", "kind", "unit 's' against 'ms'")]
    [InlineData(MetricType.Counter, "ms", "size", "label keys (size) against (kind)")]
    public void Register_InConflict_IsRefusedAndNamesBothPlaces(MetricType type, string unit, string key, string conflict)
    {
        var first = _registry.Register(Given.Metric("x.calls", MetricType.Counter, "ms", "App", "kind"));

        var e = Assert.Throws<InvalidOperationException>(() => _registry.Register(Given.Metric("x.calls", type, unit, "Plugin", key)));
        Assert.Equal(
            $"Metric 'x.calls' is declared by Plugin and by App in different ways: {conflict}. Make them agree, or rename one.", e.Message);
        Assert.Same(first, _registry.Find("x.calls"));
    }

    [Fact]
    public void Register_AgainstABuiltIn_NamesTheTaxonomy()
    {
        var e = Assert.Throws<InvalidOperationException>(() => _registry.Register(Given.Metric("search.latency", MetricType.Counter, "ms", "App")));
        Assert.Equal(
            "Metric 'search.latency' is declared by App and by the built-in taxonomy in different ways: type Counter against Histogram. Make them agree, or rename one.",
            e.Message);
    }

    [Fact]
    public void Find_BuiltIn_IsTheOneThatIsRegistered()
    {
        var found = _registry.Find("search.latency");

        Assert.NotNull(found);
        Assert.Same(found, _registry.Register(Given.Metric("search.latency", MetricType.Histogram, "ms", labelKeys: ["status", "strategy", "intent_type"])));
        Assert.Same(found, Assert.Single(_registry.Definitions, d => d.Name == "search.latency"));
    }

    [Fact]
    public void Find_NameThatBeginsLikeABuiltIn_IsNotOne() => Assert.Null(_registry.Find("search.latencies"));

    [Fact]
    public void Collect_OfManyInstruments_HasEachOnce()
    {
        var counters = Enumerable.Range(0, 100).Select(i => Given.Counter(_registry, $"x.calls{i}")).ToArray();
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i].Add(0, i + 1);
        }

        Assert.Equal(
            Enumerable.Range(0, 100).ToDictionary(i => $"x.calls{i}{{}}", i => i + 1.0),
            Given.Collected(_registry));
    }

    [Fact]
    public void Attach_FromManyThreads_LosesNoInstrument()
    {
        Parallel.For(0, 1_000, i => Given.Counter(_registry, $"x.calls{i}").Increment(0));

        Assert.Equal(1_000, Given.Collected(_registry).Count);
    }

    [Fact]
    public void Attach_InConflict_RecordsNowhereAndIsToldOnce()
    {
        Given.Gauge(_registry, "x.level");
        var detached = Enumerable.Range(0, 3).Select(_ => Given.Counter(_registry, "x.level")).ToArray();
        foreach (var counter in detached)
        {
            counter.Increment(0);
        }

        Assert.Empty(Given.Collected(_registry));
        Assert.Equal(
            "Metric 'x.level' is declared by Tests and by Tests in different ways: type Counter against Gauge. Make them agree, or rename one.",
            Assert.Single(_registry.Refusals));
    }

    [Fact]
    public void Attach_InConflict_EveryKindOfInstrumentStillWorks()
    {
        Given.Counter(_registry, "x.a", Given.Size);
        Given.Counter(_registry, "x.b", Given.Size);
        Given.Counter(_registry, "x.c", Given.Size);
        Given.Gauge(_registry, "x.a", Given.Kind).Set(1, 3);
        Given.Histogram(_registry, "x.b", Given.Kind).Record(1, 3);
        var running = Given.InFlight(_registry, "x.c", Given.Kind);
        running.Enter(1);
        running.Leave(1);

        Assert.Empty(Given.Collected(_registry));
        Assert.Equal(3, _registry.Refusals.Count);
    }

    [Fact]
    public async Task Attach_FromSeveralThreads_KeepsEveryInstrument()
    {
        var counters = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => Given.Counter(_registry, $"x.calls_{i % 16}"))));
        foreach (CounterInstrument counter in counters)
        {
            counter.Increment(0);
        }

        var collected = Given.Collected(_registry);
        Assert.Equal(16, collected.Count);
        Assert.All(collected.Values, value => Assert.Equal(4, value));
    }

    [Fact]
    public void Definitions_WithAddedOnes_AreOrderedByName()
    {
        _registry.Register(Given.Metric("zebra", MetricType.Gauge));
        _registry.Register(Given.Metric("aardvark", MetricType.Gauge));

        var names = _registry.Definitions.Select(d => d.Name).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(("aardvark", "zebra"), (names[0], names[^1]));
    }
}
