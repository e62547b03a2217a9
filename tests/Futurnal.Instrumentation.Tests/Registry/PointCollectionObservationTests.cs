using System.Diagnostics;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Registry;

public sealed class PointCollectionObservationTests
{
    private const long NowMs = 1_900_000_000_000;
    private const long Now = long.MaxValue / 2;

    private readonly MetricRegistry _registry = new();
    private readonly PointCollection _points = new();

    [Fact]
    public void ToObservations_RawValuesOfEveryKind_AreThereInOrderAndCountedByThePoints()
    {
        var counter = Given.Counter(_registry, "x.calls", Given.Kind);
        var gauge = Given.Gauge(_registry, "x.level");
        var histogram = Given.Histogram(_registry, "x.size");
        counter.AddRaw(1, 3);
        gauge.SetRaw(0, -2.5);
        histogram.RecordRaw(0, 4);
        counter.AddRaw(0, 5);
        histogram.RecordRaw(0, 0.5);
        histogram.Record(0, 9);
        _registry.Collect(_points);

        Assert.Equal(
            [("""x.calls{"kind":"blue"}""", 3.0), ("x.level{}", -2.5), ("x.size{}", 4), ("""x.calls{"kind":"red"}""", 5), ("x.size{}", 0.5)],
            _points.ToObservations(NowMs, Stopwatch.GetTimestamp()).Select(o => (o.Series.ToString(), o.Value)));
        Assert.Equal([3, 5, -2.5, 3], _points.ToPoints().Select(p => p.Distribution?.Count ?? p.Value));
    }

    [Fact]
    public void ToObservations_SeriesOfAnObservation_IsThatOfThePoint()
    {
        Given.Counter(_registry, "x.calls").AddRaw(0, 1);
        _registry.Collect(_points);

        Assert.Same(Assert.Single(_points.ToPoints()).Series, Assert.Single(_points.ToObservations(NowMs, Now)).Series);
    }

    [Fact]
    public void ToObservations_RejectedValues_AreNotThere()
    {
        Given.Counter(_registry, "x.calls").AddRaw(0, -1);
        Given.Gauge(_registry, "x.level").SetRaw(0, double.NaN);
        Given.Histogram(_registry, "x.size").RecordRaw(0, double.PositiveInfinity);
        Given.Histogram(_registry, "x.size").RecordRaw(0, -1);
        _registry.Collect(_points);

        Assert.Empty(_points.ToObservations(NowMs, Now));
        Assert.Equal(4, _registry.RejectedValues);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.4, 0)]
    [InlineData(0.6, 1)]
    [InlineData(5_000, 5_000)]
    [InlineData(86_400_000, 86_400_000)]
    [InlineData(-10, 0)]
    public void ToObservations_RecordedSomeTimeAgo_IsThatTimeOfDayAndNeverLaterThanNow(double ago, long milliseconds)
    {
        var instrument = Given.Counter(_registry, "x.calls");
        _points.AddObservation(instrument, 0, 1, Now - (long)(ago * Stopwatch.Frequency / 1_000));

        Assert.Equal(NowMs - milliseconds, Assert.Single(_points.ToObservations(NowMs, Now)).TimestampMs);
    }

    [Fact]
    public void Clear_WithObservations_ForgetsThem()
    {
        Given.Counter(_registry, "x.calls").AddRaw(0, 1);
        _registry.Collect(_points);
        _points.Clear();
        _registry.Collect(_points);

        Assert.Empty(_points.ToObservations(NowMs, Now));
    }
}
