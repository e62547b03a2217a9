using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class FlusherRestartTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _sink = new();
    private readonly List<string> _notices = [];
    private readonly FakeUsage _usage = new();
    private readonly CounterInstrument _calls;

    public FlusherRestartTests() => _calls = Given.Counter(_registry, "x.calls");

    [Fact]
    public async Task Restarts_AnyNumber_LoseNothingBetweenThem()
    {
        for (var i = 1; i <= 20; i++)
        {
            _calls.Add(0, 1);
            await using var flusher = Make();
            _calls.Add(0, 10);
            await flusher.FlushAsync();
            _calls.Add(0, 100);
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 11.0 : 100.0), _sink.ValuesOf("x.calls"));
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Restart_PointsLostAtTheEnd_AreToldByTheNextSession()
    {
        _sink.Failure = new IOException("the disk is full");
        await Make().DisposeAsync();
        _sink.Failure = null;
        await Make().DisposeAsync();

        Assert.Equal([2.0], _sink.ValuesOf("telemetry.points.dropped"));
        Assert.Equal("RecordingSink did not keep the last 2 points and single values of telemetry; they are lost.", _notices[^1]);
    }

    [Fact]
    public async Task Restart_ValuesRejectedBefore_AreNotToldAgain()
    {
        _calls.Add(0, -1);
        await Make().DisposeAsync();
        await Make().DisposeAsync();
        _calls.Add(0, -1);
        _calls.Add(0, -1);
        await Make().DisposeAsync();

        Assert.Equal([1.0, 2.0], _sink.ValuesOf("telemetry.values.rejected"));
        Assert.Equal(2, _notices.Count);
    }

    [Fact]
    public async Task Restart_DocumentsOfTheTimeBetween_AreInNoRate()
    {
        var documents = _registry.Attach(
            _registry.Find("ingestion.documents.processed")!,
            (registry, definition) => new CounterInstrument(registry, definition, [new LabelDimension("connector_type", "LOCAL_FILES"), Given.Status]));
        await Make().DisposeAsync();
        documents.Add(0, 36_000);
        await using var flusher = Make();
        _time.Advance(Interval);
        await _sink.NextAsync();
        await _sink.NextAsync();
        documents.Add(0, 50);
        _time.Advance(Interval);
        await _sink.NextAsync();

        Assert.Equal([36_000.0, 50.0], _sink.ValuesOf("ingestion.documents.processed"));
        Assert.Equal([10.0], _sink.ValuesOf("ingestion.throughput"));
    }

    [Fact]
    public async Task DisposeAsync_WhileOthersFlush_EndsAndLosesNothing()
    {
        for (var i = 0; i < 20; i++)
        {
            var flusher = Make();
            var flushes = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                _calls.Increment(0);
                await flusher.FlushAsync();
            })).ToArray();
            await flusher.DisposeAsync();
            await Task.WhenAll(flushes);
        }

        await Make().DisposeAsync();
        Assert.Equal(160, _sink.ValuesOf("x.calls").Sum());
    }

    [Fact]
    public async Task FlushAsync_AfterDisposal_DoesNothing()
    {
        var flusher = Make();
        await flusher.DisposeAsync();
        _calls.Increment(0);
        await flusher.FlushAsync();
        _time.Advance(Interval);

        Assert.Empty(_sink.ValuesOf("x.calls"));
    }

    private Flusher Make() => new(_registry, [_sink], Interval, _time, _notices.Add, _usage);
}
