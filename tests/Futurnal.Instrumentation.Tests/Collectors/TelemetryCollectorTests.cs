using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class TelemetryCollectorTests
{
    [Fact]
    public void Collect_Memory_IsThatOfRecordingAndOfQueues()
    {
        var before = RecordingMemory.Bytes;
        var harness = Make(queuedBytes: 1_000_000_000, []);

        Assert.InRange(harness.After(5)["telemetry.memory"], before + 1_000_000_000, RecordingMemory.Bytes + 1_000_000_000);
    }

    [Fact]
    public void Collect_PointsDropped_AreReportedOnce()
    {
        var harness = Make(0, []);
        harness.Registry.CountDropped(3);
        harness.Registry.CountDropped(4);

        Assert.Equal(7, harness.After(5)["telemetry.points.dropped"]);
        Assert.DoesNotContain("telemetry.points.dropped", harness.After(5).Keys);
    }

    [Fact]
    public void Collect_ValuesRejected_AreReportedOnceAndToldTheFirstTime()
    {
        var notices = new List<string>();
        var harness = Make(0, notices);
        harness.Registry.CountRejected(3);
        Assert.Equal(3, harness.After(5)["telemetry.values.rejected"]);
        Assert.DoesNotContain("telemetry.values.rejected", harness.After(5).Keys);
        harness.Registry.CountRejected(2);
        Assert.Equal(2, harness.After(5)["telemetry.values.rejected"]);

        Assert.Equal(
            ["Some values were left out of telemetry: counters take none below zero, histograms none below zero or not finite, gauges none not finite, and what there is no memory for is left out, too."],
            notices);
    }

    private static CollectorHarness Make(long queuedBytes, List<string> notices) =>
        new(registry => new TelemetryCollector(registry, () => queuedBytes, notices.Add));
}
