using System.Globalization;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class SeriesLimitTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void SeriesLimit_OfANewRegistry_IsAThousand() => Assert.Equal(1_000, _registry.SeriesLimit);

    [Fact]
    public void SeriesLimit_BelowOne_IsRefused() =>
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => _registry.SeriesLimit = 0).ParamName);

    [Fact]
    public void Add_BeyondTheLimit_GoesToOneSeriesAndIsCounted()
    {
        var counter = _registry.Dynamics.Counter("x.calls");
        for (var i = 0; i < 1_003; i++)
        {
            counter.Add(10, ("file", new HashedLabel((ulong)i)), ("cached", false));
        }

        var kept = counter.With(("file", new HashedLabel(5_000)), ("cached", true));
        kept.Add(1);
        kept.Add(1);
        counter.Add(100, ("file", new HashedLabel(999)), ("cached", false));

        var collected = Given.Collected(_registry);
        Assert.Equal(1_002, collected.Count);
        Assert.Equal(32, collected["""x.calls{"cached":"other","file":"other"}"""]);
        Assert.Equal(110, collected["""x.calls{"cached":"false","file":"00000000000003e7"}"""]);
        Assert.Equal(5, collected["telemetry.series.overflow{}"]);
        Assert.Equal(
            ["Metric 'x.calls' has reached the limit of 1,000 series; further combinations of labels are recorded with 'other' for each label."],
            _registry.Notices);
    }

    [Fact]
    public void AllKinds_BeyondTheLimit_CountEachMeasurement()
    {
        _registry.SeriesLimit = 1;
        for (var i = 0; i < 3; i++)
        {
            var label = ("file", (LabelValue)new HashedLabel((ulong)i));
            _registry.Dynamics.Gauge("x.level").Set(i, label);
            _registry.Dynamics.Histogram("x.size").Record(i, label);
            _registry.Dynamics.Timer("x.time").Start(label).Dispose();
        }

        var collected = Given.Collected(_registry);
        Assert.Equal(6, collected["telemetry.series.overflow{}"]);
        Assert.Equal(
            (2, 2, 2),
            (collected["""x.level{"file":"other"}"""], collected["""x.size{"file":"other"}"""], collected["""x.time{"file":"other"}"""]));
    }

    [Fact]
    public void SeriesLimit_Raised_AppliesToNewSeries()
    {
        _registry.SeriesLimit = 2;
        var counter = _registry.Dynamics.Counter("x.calls");
        Add(0, 3);
        _registry.SeriesLimit = 3;
        Add(3, 5);

        Assert.Equal(
            [
                """telemetry.series.overflow{} 2""",
                """x.calls{"file":"0000000000000000"} 1""",
                """x.calls{"file":"0000000000000001"} 1""",
                """x.calls{"file":"0000000000000003"} 1""",
                """x.calls{"file":"other"} 2""",
            ],
            Given.Collected(_registry).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")).Order(StringComparer.Ordinal));

        void Add(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                counter.Add(1, ("file", new HashedLabel((ulong)i)));
            }
        }
    }

    [Fact]
    public void MetricsWithoutLabels_WhateverTheLimit_HaveTheirSeries()
    {
        _registry.SeriesLimit = 1;
        _registry.Dynamics.Counter("x.calls").Add(1);
        _registry.Dynamics.Counter("x.calls").Add(1);

        Assert.Equal(new Dictionary<string, double> { ["x.calls{}"] = 2 }, Given.Collected(_registry));
    }
}
