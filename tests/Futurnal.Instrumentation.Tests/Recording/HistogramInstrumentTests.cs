using System.Diagnostics;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class HistogramInstrumentTests
{
    private readonly MetricRegistry _registry = new();

    [Theory]
    [InlineData(-1.0)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Record_ImpossibleValue_IsRejectedAndCounted(double value)
    {
        var histogram = Given.Histogram(_registry, "x.size");
        histogram.Record(0, 2);
        var rejected = _registry.RejectedValues;

        histogram.Record(0, value);

        Assert.Equal(rejected + 1, _registry.RejectedValues);
        Assert.Equal(1, Assert.Single(Given.Collected(_registry)).Value);
    }

    [Fact]
    public void Collect_TwoInstrumentsOfOneSeries_MergesThem()
    {
        var first = Given.Histogram(_registry, "x.size", Given.Kind);
        var second = Given.Histogram(_registry, "x.size", Given.Kind);
        first.Record(0, 1);
        second.Record(0, 9);
        second.Record(1, 5);

        var points = new PointCollection();
        _registry.Collect(points);

        var byLabels = points.ToPoints().ToDictionary(p => p.Series.LabelsJson, p => p.Distribution!);
        Assert.Equal(2, byLabels.Count);
        var red = byLabels["""{"kind":"red"}"""];
        Assert.Equal((2, 10.0, 1.0, 9.0), (red.Count, red.Sum, red.Min, red.Max));
        Assert.Equal(1, byLabels["""{"kind":"blue"}"""].Count);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void RecordElapsed_OneSecondAgo_IsInMilliseconds()
    {
        var histogram = Given.Histogram(_registry, "x.time");
        histogram.RecordElapsed(0, Stopwatch.GetTimestamp() - Stopwatch.Frequency);

        var points = new PointCollection();
        _registry.Collect(points);

        Assert.InRange(Assert.Single(points.ToPoints()).Value, 1_000, 600_000);
    }
}
