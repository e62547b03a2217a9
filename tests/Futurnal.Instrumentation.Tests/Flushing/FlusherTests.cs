using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public sealed class FlusherTests : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly DateTimeOffset Start = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _sink = new();
    private readonly RecordingSink _other = new();
    private readonly List<string> _notices = [];
    private readonly CounterInstrument _calls;
    private readonly Flusher _flusher;

    public FlusherTests()
    {
        _calls = Given.Counter(_registry, "x.calls");
        _flusher = new Flusher(_registry, [_sink, _other], Interval, _time, _notices.Add, new FakeUsage());
    }

    public ValueTask DisposeAsync() => _flusher.DisposeAsync();

    [Fact]
    public async Task Interval_Passes_FlushesWithoutBeingAsked()
    {
        _calls.Add(0, 3);
        _time.Advance(Interval);
        var first = await _sink.NextAsync();

        _calls.Add(0, 4);
        _time.Advance(Interval);
        var second = await _sink.NextAsync();

        Assert.Equal(
            (Start.AddSeconds(5).ToUnixTimeMilliseconds(), Start.AddSeconds(10).ToUnixTimeMilliseconds()),
            (first.TimestampMs, second.TimestampMs));
        Assert.Equal([3.0, 4.0], _sink.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task FlushAsync_OnDemand_OffersEverySinkTheSameBatch()
    {
        _calls.Increment(0);
        await _flusher.FlushAsync();

        Assert.Same(Assert.Single(_sink.Batches), Assert.Single(_other.Batches));
        Assert.Equal([1.0], _sink.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task FlushAsync_Again_NeverRepeatsAnIncrement()
    {
        _calls.Add(0, 7);
        await _flusher.FlushAsync();
        await _flusher.FlushAsync();
        _calls.Add(0, 2);
        await _flusher.FlushAsync();

        Assert.Equal([7.0, 2.0], _sink.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task DisposeAsync_WithSomethingRecorded_FlushesItOnce()
    {
        _calls.Add(0, 9);
        await _flusher.DisposeAsync();
        await _flusher.DisposeAsync();
        await _flusher.FlushAsync();

        Assert.Equal([9.0], _sink.ValuesOf("x.calls"));
        Assert.Single(_sink.Batches);
    }

    [Fact]
    public async Task FlushAsync_Points_AreOrderedAndEachSeriesIsThereOnce()
    {
        var histogram = Given.Histogram(_registry, "a.size", Given.Kind);
        histogram.Record(1, 4);
        histogram.Record(0, 4);
        Given.Counter(_registry, "x.calls").Increment(0);
        _calls.Increment(0);
        await _flusher.FlushAsync();

        var series = Assert.Single(_sink.Batches).Points.Select(p => p.Series.ToString()).ToArray();
        Assert.Equal(["""a.size{"kind":"blue"}""", """a.size{"kind":"red"}""", "system.memory.used_mb{}", "telemetry.memory{}", "x.calls{}"], series);
    }

    [Fact]
    public async Task FlushAsync_ClockGoesBack_TimestampsStillRise()
    {
        var clock = new SteppingClock { Now = Start };
        await using var flusher = new Flusher(new MetricRegistry(), [_sink], Interval, clock, _notices.Add, new FakeUsage());
        foreach (var now in new[] { Start, Start.AddHours(-1), Start, Start.AddMilliseconds(1), Start.AddHours(1) })
        {
            clock.Now = now;
            await flusher.FlushAsync();
        }

        var start = Start.ToUnixTimeMilliseconds();
        Assert.Equal([start, start + 1, start + 2, start + 3, start + 3_600_000], _sink.Batches.Select(b => b.TimestampMs));
    }

    [Fact]
    public async Task FlushAsync_CancelledInASink_LosesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        _calls.Add(0, 5);
        _sink.Before = _ => cancellation.CancelAsync();
        var flush = _flusher.FlushAsync(cancellation.Token).AsTask();
        await flush.ContinueWith(_ => { }, TaskScheduler.Default);

        _sink.Before = null;
        _calls.Add(0, 6);
        await _flusher.FlushAsync();

        Assert.Equal([5.0, 6.0], _sink.ValuesOf("x.calls"));
        Assert.Equal([5.0, 6.0], _other.ValuesOf("x.calls"));
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task FlushAsync_CancelledBefore_TakesNothing()
    {
        _calls.Add(0, 5);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _flusher.FlushAsync(new CancellationToken(true)));
        await _flusher.FlushAsync();

        Assert.Equal([5.0], _sink.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task FlushAsync_FromSeveralThreads_RunsOneAtATime()
    {
        var running = 0;
        var most = 0;
        _sink.Before = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            _calls.Increment(0);
            await _flusher.FlushAsync();
        })));

        Assert.Equal(1, most);
        Assert.Equal(20, _sink.ValuesOf("x.calls").Sum());
        Assert.Equal(_sink.Batches.Select(b => b.TimestampMs).Order(), _sink.Batches.Select(b => b.TimestampMs));
    }

    [Fact]
    public async Task FlushAsync_RefusedMetric_IsToldOnce()
    {
        Given.Gauge(_registry, "x.calls");
        await _flusher.FlushAsync();
        await _flusher.FlushAsync();

        Assert.StartsWith("Metric 'x.calls' is declared by Tests and by Tests in different ways: ", Assert.Single(_notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constructor_SecondOnOneRegistry_IsRefusedUntilTheFirstIsDisposed()
    {
        var e = Assert.Throws<InvalidOperationException>(MakeSecond);
        Assert.Equal("Telemetry already runs in this process; use the one that was started first, or dispose it before starting another.", e.Message);

        await _flusher.DisposeAsync();
        _calls.Add(0, 8);
        await MakeSecond().DisposeAsync();

        Assert.Equal([8.0], _sink.ValuesOf("x.calls"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5_000_000_000L)]
    public async Task Constructor_IntervalOutOfRange_IsRefusedAndClaimsNothing(long milliseconds)
    {
        var registry = new MetricRegistry();
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Flusher(registry, [], TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, _notices.Add));

        await new Flusher(registry, [], Interval, TimeProvider.System, _notices.Add).DisposeAsync();
    }

    private Flusher MakeSecond() => new(_registry, [_sink], Interval, _time, _notices.Add, new FakeUsage());
}
