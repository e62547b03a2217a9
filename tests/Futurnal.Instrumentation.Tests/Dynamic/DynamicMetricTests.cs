using System.Globalization;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class DynamicMetricTests
{
    // Constants would not compile.
    private static readonly int BelowZero = -1;

    private const string LeftOut = " Measurements with such labels are left out.";

    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Counter_SeveralSeries_ReportsEach()
    {
        var counter = _registry.Dynamics.Counter("plugin.calls");
        counter.Add(1, ("kind", LabelValue.Of(Mode.FullText)), ("cached", true));
        counter.Add(2, ("cached", true), ("kind", LabelValue.Of(Mode.FullText)));
        counter.With(("kind", LabelValue.Of(Mode.Mail)), ("cached", false)).Add(4);

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["""plugin.calls{"cached":"true","kind":"full_text"}"""] = 3,
                ["""plugin.calls{"cached":"false","kind":"By Mail"}"""] = 4,
            },
            Given.Collected(_registry));
        Assert.Equal(
            ("1", MetricType.Counter, "a call of Metrics.Counter"),
            (_registry.Find("plugin.calls")!.Unit, _registry.Find("plugin.calls")!.Type, _registry.Find("plugin.calls")!.DeclaredBy));
    }

    [Fact]
    public void AllKinds_WithAndWithoutHandles_Record()
    {
        _registry.Dynamics.Counter("x.calls").Add(5);
        _registry.Dynamics.Gauge("x.level").Set(-2.5);
        _registry.Dynamics.Gauge("x.level").With().Set(7.5);
        _registry.Dynamics.Histogram("x.size").Record(3);
        _registry.Dynamics.Histogram("x.size").With().Record(0);
        var timer = _registry.Dynamics.Timer("x.time");
        timer.Record(TimeSpan.FromMilliseconds(3));
        timer.With().Record(TimeSpan.FromTicks(1));
        using (timer.Start())
        {
        }

        using (timer.With().Start())
        {
        }

        Assert.Equal(
            new Dictionary<string, double> { ["x.calls{}"] = 5, ["x.level{}"] = 7.5, ["x.size{}"] = 2, ["x.time{}"] = 4 },
            Given.Collected(_registry));
        Assert.Equal(("ms", MetricType.Timer), (_registry.Find("x.time")!.Unit, _registry.Find("x.time")!.Type));
    }

    [Fact]
    public void Timer_Durations_AreMilliseconds()
    {
        _registry.Dynamics.Timer("x.time").Record(TimeSpan.FromSeconds(1.5));

        var points = new PointCollection();
        _registry.Collect(points);
        Assert.Equal(1_500, points.ToPoints().Single().Distribution!.Sum);
    }

    [Fact]
    public void Values_ThatNoInstrumentTakes_AreRejectedAndCounted()
    {
        _registry.Dynamics.Counter("x.calls").Add(BelowZero);
        _registry.Dynamics.Gauge("x.level").Set(double.NaN);
        _registry.Dynamics.Histogram("x.size").Record(BelowZero);
        _registry.Dynamics.Timer("x.time").Record(TimeSpan.FromMilliseconds(-1));

        Assert.Equal(4, _registry.RejectedValues);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void Counter_OfAWovenMetric_SharesItsSeries()
    {
        var woven = Given.Counter(_registry, "x.calls", Given.Kind);
        woven.Add(1, 40);
        _registry.Dynamics.Counter("x.calls").Add(2, ("kind", LabelValue.Of(Colour.Blue)));

        Assert.Equal(new Dictionary<string, double> { ["""x.calls{"kind":"blue"}"""] = 42 }, Given.Collected(_registry));
    }

    [Fact]
    public void Gauge_OfAWovenMetric_SharesItsCell()
    {
        var woven = Given.Gauge(_registry, "x.level", Given.Kind);
        _registry.Dynamics.Gauge("x.level").Set(1, ("kind", LabelValue.Of(Colour.Red)));
        woven.Set(0, 2);

        Assert.Equal(new Dictionary<string, double> { ["""x.level{"kind":"red"}"""] = 2 }, Given.Collected(_registry));
    }

    [Fact]
    public void Timer_OfABuiltInHistogram_TakesItsDefinitionAndVocabulary()
    {
        _registry.Dynamics.Timer("extraction.latency").Record(TimeSpan.FromMilliseconds(1), ("status", LabelValue.Of(OperationStatus.Succeeded)));
        _registry.Dynamics.Timer("extraction.latency").Record(TimeSpan.FromMilliseconds(1), ("status", LabelValue.Of(Mode.FullText)));
        _registry.Dynamics.Timer("extraction.latency").Record(TimeSpan.FromMilliseconds(1), ("status", new HashedLabel(7)));
        _registry.Dynamics.Counter("ingestion.bytes.processed").Add(9, ("connector_type", LabelValue.Of(ConnectorType.ImapMailbox)));

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["""extraction.latency{"status":"succeeded"}"""] = 1,
                ["""extraction.latency{"status":"other"}"""] = 2,
                ["""ingestion.bytes.processed{"connector_type":"IMAP_MAILBOX"}"""] = 9,
            },
            Given.Collected(_registry));
        Assert.Empty(_registry.Notices);
    }

    [Fact]
    public void Counter_ByDefinition_TakesItAndFindsItAgain()
    {
        var definition = Given.Metric("x.bytes", MetricType.Counter, "By", labelKeys: ["kind"]);
        var counter = _registry.Dynamics.Counter(definition);

        Assert.Same(counter, _registry.Dynamics.Counter(definition));
        Assert.Same(counter, _registry.Dynamics.Counter("x.bytes"));
        Assert.Same(counter, _registry.Dynamics.Counter(Given.Metric("x.bytes", MetricType.Counter, "By", declaredBy: "Other", labelKeys: ["kind"])));
        Assert.Same(definition, _registry.Find("x.bytes"));
    }

    [Fact]
    public void Counter_ByADefinitionInConflict_RecordsNowhereAndIsToldOnce()
    {
        _registry.Dynamics.Counter("x.bytes").Add(1, ("kind", true));
        for (var i = 0; i < 3; i++)
        {
            var refused = _registry.Dynamics.Counter(Given.Metric("x.bytes", MetricType.Counter, "By", "Plugin", "kind"));
            refused.Add(1, ("kind", true));
            refused.With(("anything", true)).Add(1);
        }

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        var told = "Metric 'x.bytes' is declared by Plugin and by a call of Metrics.Counter in different ways: unit 'By' against '1'. Make them agree, or rename one.";
        Assert.Equal([told], _registry.Refusals);
        Assert.Equal([told], _registry.Notices);
    }

    [Fact]
    public void Gauge_OfACountersName_RecordsNowhereAndIsToldOnce()
    {
        _registry.Dynamics.Counter("x.calls").Add(1, ("kind", true));
        _registry.Dynamics.Gauge("x.calls").Set(1, ("kind", true));
        _registry.Dynamics.Gauge("x.calls").With(("other_key", true)).Set(1);

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(
            ["Metric 'x.calls' is declared by a call of Metrics.Gauge and by a call of Metrics.Counter in different ways: type Gauge against Counter. Make them agree, or rename one."],
            _registry.Refusals);
        Assert.Equal(0, _registry.Dynamics.Mislabelled);
    }

    [Fact]
    public void Add_WithOtherLabelsThanTheFirst_IsCountedAndToldOnce()
    {
        var counter = _registry.Dynamics.Counter("x.calls");
        counter.Add(1, ("kind", true));
        counter.Add(1);
        counter.Add(1, ("kind", true), ("size", true));
        counter.Add(1, ("size", true));

        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Equal(3, _registry.Dynamics.Mislabelled);
        Assert.Equal(["Metric 'x.calls' has the label keys (kind), not ()." + LeftOut], _registry.Notices);
    }

    [Theory]
    [InlineData("Kind", "size", "Label key 'Kind' of metric 'x.calls' is malformed; use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'.")]
    [InlineData("Ann Weber's", "size", "A label key that looks like free text of metric 'x.calls' is malformed; use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'.")]
    [InlineData("size", "", "Label key '' of metric 'x.calls' is malformed; use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'.")]
    [InlineData("size", "size", "Label key 'size' of metric 'x.calls' is given twice; give it once.")]
    public void FirstUse_WithKeysThatAreNone_IsRefusedAndDefinesNothing(string first, string second, string message)
    {
        var counter = _registry.Dynamics.Counter("x.calls");
        counter.Add(1, (first, true), (second, true));

        Assert.Equal([message + LeftOut], _registry.Notices);
        var e = Assert.Throws<ArgumentException>(() => counter.With((first, true), (second, true)));
        Assert.Equal(message + " (Parameter 'labels')", e.Message);
        Assert.Null(_registry.Find("x.calls"));
        counter.Add(1, ("kind", true));
        Assert.Single(Given.Collected(_registry));
    }

    [Fact]
    public void With_OtherLabels_SaysWhichTheMetricHas()
    {
        var counter = _registry.Dynamics.Counter(Given.Metric("x.calls", MetricType.Counter, labelKeys: ["size", "kind"]));

        var e = Assert.Throws<ArgumentException>(() => counter.With(("kind", true), ("colour", true)));
        Assert.Equal("Metric 'x.calls' has the label keys (kind, size), not (colour, kind). (Parameter 'labels')", e.Message);
        Assert.Throws<ArgumentException>(() => counter.With(("kind", true), ("kind", true)));
        Assert.Empty(_registry.Notices);
    }

    [Fact]
    public void Counter_OfAMalformedName_IsRefused() => Assert.Equal(
        "Metric name 'Plugin Calls' is malformed; use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'. (Parameter 'name')",
        Assert.Throws<ArgumentException>(() => _registry.Dynamics.Counter("Plugin Calls")).Message);

    [Fact]
    public void Definition_OfAnotherKind_IsRefused()
    {
        Assert.Equal(
            "Metric 'x.level' is defined as a Gauge; Metrics.Counter takes a definition of type Counter. (Parameter 'definition')",
            Assert.Throws<ArgumentException>(() => _registry.Dynamics.Counter(Given.Metric("x.level", MetricType.Gauge))).Message);
        Assert.Equal(
            "Metric 'x.time' is defined with the unit 's'; Metrics.Timer records in 'ms'. (Parameter 'definition')",
            Assert.Throws<ArgumentException>(() => _registry.Dynamics.Timer(Given.Metric("x.time", MetricType.Timer, "s"))).Message);
    }

    [Fact]
    public void Handles_ThatRecordNowhere_DoNothing()
    {
        DynamicCounter.None.Add(1, ("Anything", true));
        DynamicCounter.None.With(("Anything", true)).Add(BelowZero);
        DynamicGauge.None.Set(double.NaN);
        DynamicGauge.None.With().Set(1);
        DynamicHistogram.None.Record(BelowZero);
        DynamicHistogram.None.With().Record(1);
        DynamicTimer.None.Record(TimeSpan.Zero);
        DynamicTimer.None.With().Start().Dispose();
        DynamicTimer.None.Start(("Anything", true)).Dispose();
        default(BoundCounter).Add(1);
        default(TimerScope).Dispose();

        Assert.Equal(DynamicCounter.None.With(), default);
    }

    [Fact]
    public void SeriesBeyondOneChunkOfCells_AllReport()
    {
        var counter = _registry.Dynamics.Counter("x.calls");
        var gauge = _registry.Dynamics.Gauge("x.level");
        var histogram = _registry.Dynamics.Histogram("x.size");
        for (var i = 0; i < 300; i++)
        {
            var label = ("file", (LabelValue)new HashedLabel((ulong)i));
            counter.Add(i + 1, label);
            gauge.Set(i, label);
            histogram.Record(i, label);
        }

        var collected = Given.Collected(_registry);
        Assert.Equal(900, collected.Count);
        Assert.All(Enumerable.Range(0, 300), i =>
        {
            var labels = string.Create(CultureInfo.InvariantCulture, $$"""{"file":"{{i:x16}}"}""");
            Assert.Equal((i + 1, i, 1), (collected["x.calls" + labels], collected["x.level" + labels], collected["x.size" + labels]));
        });
    }

    [Fact]
    public void Metrics_OfTheProcess_ReportToTheSharedRegistry()
    {
        Metrics.Counter("dynamic.shared").Add(1, ("cached", true));
        Metrics.Gauge(Given.Metric("dynamic.level", MetricType.Gauge, "By")).Set(1);

        Assert.Same(Metrics.Counter("dynamic.shared"), MetricRegistry.Shared.Dynamics.Counter("dynamic.shared"));
        Assert.Equal("By", MetricRegistry.Shared.Find("dynamic.level")!.Unit);
        Assert.Equal("cached", Assert.Single(MetricRegistry.Shared.Find("dynamic.shared")!.LabelKeys));
    }

    private enum Colour
    {
        Red,
        Blue,
    }
}
