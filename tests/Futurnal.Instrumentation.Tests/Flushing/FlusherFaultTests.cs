using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class FlusherFaultTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _bad = new();
    private readonly RecordingSink _good = new();
    private readonly List<string> _notices = [];
    private readonly CounterInstrument _calls;

    public FlusherFaultTests() => _calls = Given.Counter(_registry, "x.calls");

    [Fact]
    public async Task FlushAsync_ValuesWereRejected_TellsItOnce()
    {
        await using var flusher = Make(_notices.Add);
        _calls.Add(0, -1);
        await flusher.FlushAsync();
        _calls.Add(0, -1);
        await flusher.FlushAsync();

        Assert.Equal(
            ["Some values were left out of telemetry: counters take none below zero, histograms none below zero or not finite, gauges none not finite, and what there is no memory for is left out, too."],
            _notices);
    }

    [Fact]
    public async Task FlushAsync_MemberThatIsReadThrows_TellsItOnceForEachMetric()
    {
        Given.PolledGauge(_registry, "x.level").Observe(static () => throw new InvalidOperationException("a secret"));
        Given.PolledGauge(_registry, "x.level").Observe(static () => 2);
        Given.PolledGauge(_registry, "y.level").Observe(static () => throw new InvalidOperationException("a secret"));
        await using var flusher = Make(_notices.Add);
        await flusher.FlushAsync();
        await flusher.FlushAsync();

        Assert.Equal(
            [
                "A member that metric 'x.level' is read from threw an exception and is left out of it; it is read again with each flush.",
                "A member that metric 'y.level' is read from threw an exception and is left out of it; it is read again with each flush.",
            ],
            _notices);
        Assert.Equal(4, _registry.FailedPolls);
        Assert.Equal([2.0, 2.0], _good.ValuesOf("x.level"));
    }

    [Fact]
    public async Task FlushAsync_SinkThrowsAMessageMadeForTheUser_TellsIt()
    {
        await using var flusher = Make(_notices.Add);
        _bad.Failure = new DiskFullException();
        await flusher.FlushAsync();

        Assert.Equal(["Telemetry cannot be kept for now and stays in memory: The disk is full; make room on it."], _notices);
    }

    [Fact]
    public async Task FlushAsync_SinkThrows_GetsTheBatchWithTheNextFlush()
    {
        await using var flusher = Make(_notices.Add);
        _bad.Failure = new IOException("the disk is full");
        _calls.Add(0, 1);
        await flusher.FlushAsync();
        _calls.Add(0, 2);
        await flusher.FlushAsync();

        Assert.Empty(_bad.Batches);
        Assert.Equal([1.0, 2.0], _good.ValuesOf("x.calls"));

        _bad.Failure = null;
        _calls.Add(0, 4);
        await flusher.FlushAsync();

        Assert.Equal([1.0, 2.0, 4.0], _bad.ValuesOf("x.calls"));
        Assert.Equal(_good.Batches, _bad.Batches);
    }

    [Fact]
    public async Task FlushAsync_SinkKeepsThrowing_IsToldOnceForEachStreak()
    {
        await using var flusher = Make(_notices.Add);
        foreach (var isBroken in new[] { true, true, true, false, true, true })
        {
            _bad.Failure = isBroken ? new IOException("the disk is full") : null;
            await flusher.FlushAsync();
        }

        _bad.Failure = null;
        Assert.Equal(Enumerable.Repeat("Telemetry cannot be kept for now and stays in memory: RecordingSink failed with IOException.", 2), _notices);
    }

    [Fact]
    public async Task FlushAsync_SinkThrowsCancellationOfItsOwn_IsAFailureLikeAny()
    {
        await using var flusher = Make(_notices.Add);
        _bad.Failure = new OperationCanceledException("timed out");
        _calls.Add(0, 1);
        await flusher.FlushAsync();
        _bad.Failure = null;
        await flusher.FlushAsync();

        Assert.Single(_notices);
        Assert.Equal([1.0], _bad.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task FlushAsync_NoticeThrows_SinksStillGetEverything()
    {
        await using var flusher = Make(_ => throw new InvalidOperationException("no console"));
        Given.Gauge(_registry, "x.calls");
        _bad.Failure = new IOException("the disk is full");
        _calls.Add(0, 3);
        await flusher.FlushAsync();
        _bad.Failure = null;
        await flusher.FlushAsync();

        Assert.Equal([3.0], _good.ValuesOf("x.calls"));
        Assert.Equal([3.0], _bad.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task FlushAsync_CollectorsThrow_PointsOfInstrumentsArrive()
    {
        var usage = new FailingUsage();
        await using var flusher = new Flusher(_registry, [_good], Interval, _time, _notices.Add, usage);
        usage.IsFailing = true;
        _calls.Add(0, 3);
        await flusher.FlushAsync();
        usage.IsFailing = false;
        await flusher.FlushAsync();

        Assert.Equal([3.0], _good.ValuesOf("x.calls"));
        Assert.Equal([1.0], _good.ValuesOf("system.memory.used_mb"));
    }

    [Fact]
    public async Task Interval_AfterAFailure_GoesOn()
    {
        await using var flusher = Make(_notices.Add);
        _bad.Failure = new IOException("the disk is full");
        _time.Advance(Interval);
        await _good.NextAsync();
        _calls.Add(0, 1);
        _time.Advance(Interval);
        await _good.NextAsync();

        Assert.Equal([1.0], _good.ValuesOf("x.calls"));
        _bad.Failure = null;
    }

    [Fact]
    public async Task DisposeAsync_SinkStillThrows_DoesNotThrow()
    {
        var flusher = Make(_notices.Add);
        _bad.Failure = new IOException("the disk is full");
        await flusher.DisposeAsync();

        Assert.Single(_good.Batches);
    }

    private Flusher Make(Action<string> notice) => new(_registry, [_bad, _good], Interval, _time, notice, new FakeUsage());

    private sealed class FailingUsage : IProcessUsage
    {
        public bool IsFailing { get; set; }

        public TimeSpan ProcessorTime => IsFailing ? throw new PlatformNotSupportedException() : TimeSpan.Zero;

        public TimeSpan? ThreadProcessorTime => null;

        public long ResidentBytes => IsFailing ? throw new PlatformNotSupportedException() : 1_000_000;

        public long? StorageBytes => null;
    }
}
