namespace Benchmarks.Recording;

/// <summary>All rows by name, in the order of the table.</summary>
internal static class Rows
{
    public static IReadOnlyList<Row> All { get; } =
    [
        Row.Of<LimitRows.Bare>("bare", "the call alone"),
        Row.Of<LimitRows.ThreadStaticAdd>("thread-static", "thread-static add"),
        Row.Of<LimitRows.SharedInterlocked>("shared", "shared `Interlocked`"),
        Row.Of<LimitRows.StripedInterlocked>("striped", "striped `Interlocked`"),
        Row.Of<LimitRows.TwoClockReads>("clocks", "two clock reads"),
        Row.Of<OurRows.Counter>("counter", "**counter**"),
        Row.Of<MeterRows.Counter>("meter-counter", "`Counter<long>`, no listener"),
        Row.Of<MeterRows.SdkCounter>("otel-counter", "OpenTelemetry counter"),
        Row.Of<GeneratedRows.Counter>("generated-counter", "Microsoft's generator + OpenTelemetry"),
        Row.Of<OtherRows.PrometheusCounter>("prometheus-counter", "prometheus-net counter"),
        Row.Of<OtherRows.EventCounter>("event-counter", "`IncrementingEventCounter`"),
        Row.Of<OurRows.CounterOf3>("counter-3", "**counter, 3 labels**"),
        Row.Of<OurRows.WovenCounterOf3>("woven-counter-3", "**`[Counted]` method, 4 labels with `status`**"),
        Row.Of<MeterRows.CounterOf3>("meter-counter-3", "`Counter<long>`, 3 tags, no listener"),
        Row.Of<MeterRows.SdkCounterOf3>("otel-counter-3", "OpenTelemetry counter, 3 tags"),
        Row.Of<MeterRows.SdkTagListOf3>("otel-taglist-3", "OpenTelemetry counter, `TagList` of 3"),
        Row.Of<GeneratedRows.CounterOf3>("generated-counter-3", "Microsoft's generator, strong type of 3 + OpenTelemetry"),
        Row.Of<OtherRows.PrometheusWithLabelsOf3>("prometheus-labels-3", "prometheus-net `WithLabels`"),
        Row.Of<OtherRows.PrometheusChildOf3>("prometheus-child-3", "prometheus-net kept child"),
        Row.Of<LimitRows.Body>("body", "a body of work alone", "body"),
        Row.Of<LimitRows.SharedInterlockedInBody>("shared-body", "shared `Interlocked`, inside a body of work", "body"),
        Row.Of<LimitRows.StripedInterlockedInBody>("striped-body", "striped `Interlocked`, inside a body of work", "body"),
        Row.Of<OurRows.CounterOf3InBody>("counter-3-body", "**counter, 3 labels, inside a body of work**", "body"),
        Row.Of<OurRows.WovenTimer>("timer", "**`[Timed]` method**"),
        Row.Of<OurRows.WovenTimerOf3>("timer-3", "**`[Timed]` method, 3 labels**"),
        Row.Of<OurRows.SampledTimerOf3>("sampled-3", "**`[Timed(SampleEvery = 16)]`, 3 labels**"),
        Row.Of<MeterRows.SdkTimerOf3>("otel-timer-3", "OpenTelemetry histogram, 3 tags"),
        Row.Of<MeterRows.SdkExponentialTimerOf3>("otel-exponential-3", "OpenTelemetry exponential histogram, 3 tags"),
        Row.Of<OtherRows.PrometheusTimerOf3>("prometheus-timer-3", "prometheus-net timer, kept child"),
        Row.Of<OtherRows.HdrTimer>("hdr-timer", "HdrHistogram recorder"),
        Row.Of<OurRows.RecordOf3>("record-3", "**histogram, value at hand, 3 labels**"),
        Row.Of<MeterRows.SdkExponentialRecordOf3>("otel-record-3", "OpenTelemetry exponential histogram, value at hand, 3 tags"),
    ];

    public static Row Find(string name) =>
        All.FirstOrDefault(r => r.Name == name) ?? throw new ArgumentException($"There is no row '{name}'; there are {string.Join(", ", All.Select(r => r.Name))}.", nameof(name));
}
