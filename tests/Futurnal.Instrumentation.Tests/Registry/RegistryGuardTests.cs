using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Registry;

public class RegistryGuardTests
{
    private const string Redactions = """privacy.redactions.total{"component":"other"}""";
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Instrument_WithPrivateValues_RecordsThemAsOneOther()
    {
        var counter = Given.Counter(_registry, "x.calls", new LabelDimension("place", "/media/ann", "disk", "ann@example.org", "other"));
        for (var i = 0; i < 4; i++)
        {
            counter.Add(i, 1 << i);
        }

        var first = Given.Collected(_registry);
        Assert.Equal((13, 2), (first["""x.calls{"place":"other"}"""], first["""x.calls{"place":"disk"}"""]));
        Assert.DoesNotContain(first.Keys, k => k.Contains("ann", StringComparison.Ordinal));
        Assert.Equal(2, first.GetValueOrDefault(Redactions) + Given.Collected(_registry).GetValueOrDefault(Redactions));
        Assert.Equal(
            ["Metric 'x.calls' came with a value of label 'place' that looks like a path; it is recorded as 'other' and counted in privacy.redactions.total. "
                + "Make the label an enum, list its values with [LabelValues], or hash them with Redact.Hash."],
            _registry.Notices);
    }

    [Fact]
    public void Histogram_WithPrivateValues_MergesThem()
    {
        var histogram = Given.Histogram(_registry, "x.size", new LabelDimension("place", "~/a", "~/b"));
        histogram.Record(0, 1);
        histogram.Record(1, 2);

        Assert.Equal(2, Given.Collected(_registry)["""x.size{"place":"other"}"""]);
    }

    [Fact]
    public void Instrument_WithConstantsOfSeveralWords_KeepsThem()
    {
        Given.Counter(_registry, "x.calls", new LabelDimension("state", "in progress")).Add(0, 1);

        Assert.Equal(1, Given.Collected(_registry)["""x.calls{"state":"in progress"}"""]);
    }

    [Fact]
    public void Register_PrivateUnit_IsRefusedAndNotRepeated()
    {
        var e = Assert.Throws<InvalidOperationException>(() => _registry.Register(Given.Metric("x.calls", MetricType.Counter, "C:\\Users\\ann")));

        Assert.Equal("The unit of metric 'x.calls' looks like a path; nothing of it is recorded. Give the unit in UCUM notation, such as 'ms' or 'By'.", e.Message);
        Assert.Equal([e.Message], _registry.Notices);
        Assert.Null(_registry.Find("x.calls"));
    }

    [Fact]
    public void Register_PrivateDescription_IsLeftOut()
    {
        var registered = _registry.Register(new("x.calls", MetricType.Counter, MetricCategory.Application, "1", "Calls in /media/ann.", [], "Tests"));

        Assert.Equal(("", "Tests"), (registered.Description, registered.DeclaredBy));
        Assert.Same(registered, _registry.Find("x.calls"));
    }

    [Fact]
    public void Register_SameAgain_GivesTheSameObject()
    {
        var definition = Given.Metric("x.calls", MetricType.Counter);

        Assert.Same(definition, _registry.Register(definition));
        Assert.Same(definition, _registry.Register(definition));
    }

    [Fact]
    public void PolledGauge_WithAPrivateDeclarer_IsToldWithoutIt()
    {
        Given.PolledGauge(_registry, "x.level");
        _registry.AttachPolled(Given.Metric("x.level", MetricType.Gauge, declaredBy: "/media/ann"), GaugeCombine.Max, []);

        Assert.All(_registry.Notices, n => Assert.DoesNotContain("ann", n, StringComparison.Ordinal));
        Assert.Equal(["Metric 'x.level' is combined as Max by other and as Sum by Tests. Make them agree, or rename one."], _registry.Refusals);
    }
}
