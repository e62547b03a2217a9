using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;
using HdrHistogram;
using Prometheus;

namespace Benchmarks.Recording;

/// <summary>prometheus-net, EventCounter and HdrHistogram.</summary>
public static class OtherRows
{
    private static readonly string[] Labels = ["first", "second", "third"];
    private static readonly string[] Firsts = Enum.GetNames<First>();
    private static readonly string[] Seconds = Enum.GetNames<Second>();
    private static readonly Prometheus.Counter Plain = Prometheus.Metrics.CreateCounter("rows_counter", "A counter.");
    private static readonly Prometheus.Counter Labelled = Prometheus.Metrics.CreateCounter("rows_labelled", "A counter.", Labels);
    private static readonly Prometheus.Histogram Timer = Prometheus.Metrics.CreateHistogram("rows_timed", "A timer.", Labels);
    private static readonly Prometheus.Counter.Child[] Children =
        [.. Enumerable.Range(0, 64).Select(i => Labelled.WithLabels(Firsts[i / 8], Seconds[i / 2 % 4], i % 2 == 0 ? "false" : "true"))];

    private static readonly Prometheus.Histogram.Child[] Timers =
        [.. Enumerable.Range(0, 64).Select(i => Timer.WithLabels(Firsts[i / 8], Seconds[i / 2 % 4], i % 2 == 0 ? "false" : "true"))];

    private static readonly EventSource Events = new("Benchmarks-Rows");
    private static readonly IncrementingEventCounter Event = new("rows-counter", Events);
    private static readonly Recorder Hdr = HistogramFactory.With64BitBucketSize().WithValuesUpTo(3_600_000_000_000).WithPrecisionOf(2).WithThreadSafeWrites().WithThreadSafeReads().Create();

    private static int At(First first, Second second, bool third) => ((int)first * 8) + ((int)second * 2) + (third ? 1 : 0);

    public readonly struct PrometheusCounter : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Plain.Inc();
        }
    }

    public readonly struct PrometheusWithLabelsOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Labelled.WithLabels(Firsts[(int)first], Seconds[(int)second], third ? "true" : "false").Inc();
        }
    }

    public readonly struct PrometheusChildOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Children[At(first, second, third)].Inc();
        }
    }

    public readonly struct PrometheusTimerOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            using (Timers[At(first, second, third)].NewTimer())
            {
                Work.Do(first);
            }
        }
    }

    public readonly struct EventCounter : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Event.Increment();
        }
    }

    public readonly struct HdrTimer : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            var start = Stopwatch.GetTimestamp();
            Work.Do(first);
            Hdr.RecordValue(Stopwatch.GetTimestamp() - start);
        }
    }
}
