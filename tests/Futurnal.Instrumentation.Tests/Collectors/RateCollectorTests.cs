using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class RateCollectorTests
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int Quarantined = 2;
    private const int RetryScheduled = 3;

    private readonly CollectorHarness _harness = new(new RateCollector());

    [Fact]
    public void Collect_DocumentsCounted_ReportsThemASecond()
    {
        _harness.Documents.Add(Succeeded, 50);
        Assert.Equal(10, _harness.After(5)["ingestion.throughput"]);

        _harness.Documents.Add(Succeeded, 100);
        Assert.Equal(15, _harness.After(5)["ingestion.throughput"]);
    }

    [Fact]
    public void Collect_NothingCounted_ReportsNothing()
    {
        Assert.Empty(_harness.After(5));
        _harness.Documents.Add(Succeeded, 50);
        Assert.Equal(2, _harness.After(5).Count);
        Assert.Empty(_harness.After(5));
    }

    [Fact]
    public void Collect_AfterMoreThanAMinute_KnowsOnlyTheLast()
    {
        _harness.Documents.Add(Failed, 600);
        _harness.After(5);
        _harness.After(60);

        _harness.Documents.Add(Succeeded, 10);
        var reported = _harness.After(5);
        Assert.Equal((2.0, 0.0), (reported["ingestion.throughput"], reported["errors.rate"]));
    }

    [Fact]
    public void Collect_AfterAGap_TellsNothingAndForgetsWhatWasBefore()
    {
        _harness.Documents.Add(Failed, 600);
        _harness.After(5);
        _harness.Documents.Add(Failed, 600);
        Assert.Empty(_harness.After(30, isAfterGap: true));

        _harness.Documents.Add(Succeeded, 50);
        var reported = _harness.After(5);
        Assert.Equal((10.0, 0.0), (reported["ingestion.throughput"], reported["errors.rate"]));
    }

    [Fact]
    public void Collect_FailuresWithinAMinute_AreTheShareOfAllOperations()
    {
        _harness.Documents.Add(Succeeded, 6);
        Assert.Equal(0, _harness.After(5)["errors.rate"]);

        _harness.Documents.Add(Failed, 1);
        _harness.Documents.Add(Quarantined, 1);
        _harness.Documents.Add(RetryScheduled, 2);
        Assert.Equal(0.1, _harness.After(5)["errors.rate"]);
    }

    [Fact]
    public void Collect_OtherCountersWithStatus_AreOperationsButNoDocuments()
    {
        Given.Counter(_harness.Registry, "x.jobs", Given.Status).Add(Failed, 3);
        Given.Counter(_harness.Registry, "x.calls", Given.Kind).Add(0, 100);

        var (metric, value) = Assert.Single(_harness.After(5));
        Assert.Equal(("errors.rate", 1.0), (metric, value));
    }

    [Fact]
    public void Collect_TimersWithStatus_AreOperationsToo()
    {
        var timer = Given.Histogram(_harness.Registry, "x.time", Given.Status);
        timer.Record(Failed, 1);
        timer.Record(Failed, 1);
        timer.Record(Succeeded, 1);
        Given.Counter(_harness.Registry, "x.beats", Given.Status).Add(Succeeded, 1);

        Assert.Equal(0.5, _harness.After(5)["errors.rate"]);
    }

    [Fact]
    public void Collect_TwoFlushesAtOneMoment_DividesByNoTime()
    {
        _harness.Documents.Add(Succeeded, 3);

        var (metric, value) = Assert.Single(_harness.After(0));
        Assert.Equal(("errors.rate", 0.0), (metric, value));
    }

    [Fact]
    public void Collect_ApplicationReportsItself_LeavesItAlone()
    {
        Given.Counter(_harness.Registry, "x.jobs", Given.Status).Add(Failed, 3);
        var own = _harness.Registry.Attach(
            _harness.Registry.Find("errors.rate")!,
            (registry, definition) => new Instrumentation.Recording.GaugeInstrument(registry, definition, []));
        own.Set(0, 0.5);

        Assert.Empty(_harness.After(5));
    }
}
