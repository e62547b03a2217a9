using System.Diagnostics.Tracing;
using System.Globalization;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public sealed class FlusherObservationTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _sink = new();
    private readonly List<string> _notices = [];
    private readonly CounterInstrument _calls;
    private readonly Flusher _flusher;

    public FlusherObservationTests()
    {
        _calls = Given.Counter(_registry, "x.calls");
        _flusher = new Flusher(_registry, [_sink], TimeSpan.FromSeconds(5), new FakeTimeProvider(Start), _notices.Add, new FakeUsage());
    }

    public ValueTask DisposeAsync() => _flusher.DisposeAsync();

    [Fact]
    public async Task FlushAsync_RawValues_AreInTheBatchOnceBesideTheirPoint()
    {
        _calls.AddRaw(0, 3);
        _calls.AddRaw(0, 4);
        await _flusher.FlushAsync();
        await _flusher.FlushAsync();

        Assert.Equal([7.0], _sink.ValuesOf("x.calls"));
        Assert.Equal([3.0, 4.0], _sink.Batches[0].Observations.Select(o => o.Value));
        Assert.Empty(_sink.Batches[1].Observations);
    }

    [Fact]
    public async Task FlushAsync_RawValues_HaveTimesUpToThatOfTheFlush()
    {
        _calls.AddRaw(0, 3);
        _calls.AddRaw(0, 4);
        await _flusher.FlushAsync();

        var batch = Assert.Single(_sink.Batches);
        var times = batch.Observations.Select(o => o.TimestampMs).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.InRange(time, batch.TimestampMs - 600_000, batch.TimestampMs));
    }

    [Fact]
    public async Task FlushAsync_MoreRawValuesThanTheBufferHolds_CountsAllAndTellsItOnceAndHowManyEachTime()
    {
        using var listener = new DropListener();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < ObservationBuffer.Capacity + 41 + round; i++)
            {
                _calls.AddRaw(0, 1);
            }

            await _flusher.FlushAsync();
        }

        Assert.Equal([10_041.0, 10_042.0], _sink.ValuesOf("x.calls"));
        Assert.All(_sink.Batches, batch => Assert.Equal(10_000, batch.Observations.Length));
        Assert.Equal([41L, 42L], listener.Dropped);
        Assert.Equal(
            ["Metrics that keep each value had more than 10,000 between two flushes, or no memory for them; those left out are counted, but not kept one by one."],
            _notices.Select(n => n.Replace(NumberFormatInfo.CurrentInfo.NumberGroupSeparator, ",", StringComparison.Ordinal)));
    }

    private sealed class DropListener : EventListener
    {
        public List<long> Dropped { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Futurnal-Instrumentation")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName == nameof(TelemetryEventSource.ObservationsDropped))
            {
                Dropped.Add((long)eventData.Payload![0]!);
            }
        }
    }
}
