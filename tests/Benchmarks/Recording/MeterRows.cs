using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Benchmarks.Recording;

/// <summary><c>System.Diagnostics.Metrics</c>, alone and with OpenTelemetry's SDK. Tags are cached strings, the cheapest there are.</summary>
public static class MeterRows
{
    private static readonly Meter Source = new("Benchmarks.Rows");
    private static readonly Counter<long> Plain = Source.CreateCounter<long>("rows.counter");
    private static readonly Counter<long> Labelled = Source.CreateCounter<long>("rows.labelled");
    private static readonly Histogram<double> Distribution = Source.CreateHistogram<double>("rows.timed");
    private static readonly string[] Firsts = Enum.GetNames<First>();
    private static readonly string[] Seconds = Enum.GetNames<Second>();
    internal static MeterProvider? Provider;

    private static string FirstTag(First first) => Firsts[(int)first];

    private static string SecondTag(Second second) => Seconds[(int)second];

    private static string ThirdTag(bool third) => third ? "true" : "false";

    private static void StartProvider(bool isExponential = false)
    {
        var builder = Sdk.CreateMeterProviderBuilder().AddMeter(Source.Name).AddReader(new BaseExportingMetricReader(new NothingExporter()));
        Provider = (isExponential ? builder.AddView("rows.timed", new Base2ExponentialBucketHistogramConfiguration()) : builder).Build();
    }

    private static void AddPairs(First first, Second second, bool third) => Labelled.Add(
        1,
        new KeyValuePair<string, object?>("first", FirstTag(first)),
        new KeyValuePair<string, object?>("second", SecondTag(second)),
        new KeyValuePair<string, object?>("third", ThirdTag(third)));

    private static void AddTagList(First first, Second second, bool third) => Labelled.Add(
        1, new TagList { { "first", FirstTag(first) }, { "second", SecondTag(second) }, { "third", ThirdTag(third) } });

    private static void Record(double value, First first, Second second, bool third) => Distribution.Record(
        value,
        new KeyValuePair<string, object?>("first", FirstTag(first)),
        new KeyValuePair<string, object?>("second", SecondTag(second)),
        new KeyValuePair<string, object?>("third", ThirdTag(third)));

    private static void RecordTimed(First first, Second second, bool third)
    {
        var start = Stopwatch.GetTimestamp();
        Work.Do(first);
        Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds, first, second, third);
    }

    /// <summary>No one listens.</summary>
    public readonly struct Counter : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Plain.Add(1);
        }
    }

    /// <summary>No one listens.</summary>
    public readonly struct CounterOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            AddPairs(first, second, third);
        }
    }

    public readonly struct SdkCounter : IRow
    {
        public static void SetUp() => StartProvider();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Plain.Add(1);
        }
    }

    public readonly struct SdkCounterOf3 : IRow
    {
        public static void SetUp() => StartProvider();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            AddPairs(first, second, third);
        }
    }

    public readonly struct SdkTagListOf3 : IRow
    {
        public static void SetUp() => StartProvider();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            AddTagList(first, second, third);
        }
    }

    public readonly struct SdkTimerOf3 : IRow
    {
        public static void SetUp() => StartProvider();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value) => RecordTimed(first, second, third);
    }

    public readonly struct SdkExponentialTimerOf3 : IRow
    {
        public static void SetUp() => StartProvider(isExponential: true);

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value) => RecordTimed(first, second, third);
    }

    public readonly struct SdkExponentialRecordOf3 : IRow
    {
        public static void SetUp() => StartProvider(isExponential: true);

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Record(value, first, second, third);
        }
    }
}
