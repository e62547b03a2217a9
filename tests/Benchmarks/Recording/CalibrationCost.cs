using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Benchmarks.Recording;

/// <summary>Measures in a new process the processor time that measuring the costs of recording takes: of the longest and the last stretch in which it is done at once.</summary>
internal static class CalibrationCost
{
    private const double MostMilliseconds = 1;

    public static int Run(bool isRecordedBefore)
    {
        var points = new PointCollection();
        if (isRecordedBefore)
        {
            Record();
            MetricRegistry.Shared.Collect(points);
        }
        else
        {
            points.Records.Counted = points.Records.Set = 1;
            points.Records.AddDistribution(isTimer: true, 1, 1);
            points.Records.AddDistribution(isTimer: false, 1, 0);
        }

        var bill = new RecordingBill(RecordingCosts.Shared);
        bill.Of(points.Records);
        var stretches = new List<double>();
        while (bill.IsToBeMeasured)
        {
            var start = ThreadClock.Read();
            bill.Measure();
            stretches.Add((ThreadClock.Read() - start)!.Value.TotalMilliseconds);
        }

        ChildRun.Print([stretches.Max(), stretches[^1], .. stretches.Take(RecordingCosts.Kinds)]);
        return !isRecordedBefore || stretches.Max() <= MostMilliseconds ? 0 : 1;
    }

    private static void Record()
    {
        var timer = Instruments.Timer("calibration.time", "ms", "", "Benchmarks");
        var sampled = Instruments.SampledTimer("calibration.sampled", "ms", "", "Benchmarks", 1_000);
        var sizes = Instruments.Histogram("calibration.size", "1", "", "Benchmarks");
        var level = Instruments.Gauge("calibration.level", "1", "", "Benchmarks");
        var calls = Instruments.Counter("calibration.calls", "1", "", "Benchmarks");
        for (var i = 0; i < 10; i++)
        {
            timer.RecordElapsed(0, timer.Start());
            sampled.RecordElapsed(0, sampled.StartSampled());
            sizes.Record(0, i);
            level.Set(0, i);
            calls.Increment(0);
        }
    }
}
