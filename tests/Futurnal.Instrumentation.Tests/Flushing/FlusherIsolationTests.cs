using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class FlusherIsolationTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly RecordingSink _good = new();
    private readonly HangingSink _hanging = new();
    private readonly List<string> _notices = [];
    private readonly CounterInstrument _calls;

    public FlusherIsolationTests() => _calls = Given.Counter(_registry, "x.calls");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Interval_ASinkHangs_OthersGetEachFlushAndItGetsAllWhenItIsBack(bool isBlocking)
    {
        _hanging.IsBlocking = isBlocking;
        var flusher = Make(_hanging, _good);
        for (var i = 1; i <= 4; i++)
        {
            _calls.Add(0, i);
            _time.Advance(Interval);
            await _good.NextAsync();
        }

        Assert.Equal([1.0, 2.0, 3.0, 4.0], _good.ValuesOf("x.calls"));
        Assert.Empty(_hanging.Kept.Batches);

        _hanging.Release();
        await flusher.DisposeAsync();
        Assert.Equal(_good.Batches, _hanging.Kept.Batches);
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task FlushAsync_ASinkHangs_CompletesWhenItAnswers()
    {
        await using var flusher = Make(_good, _hanging);
        var flush = flusher.FlushAsync().AsTask();
        await _hanging.ReachedAsync();
        await _good.NextAsync();
        Assert.False(flush.IsCompleted);

        _hanging.Release();
        await flush;
        Assert.Single(_hanging.Kept.Batches);
    }

    [Fact]
    public async Task FlushAsync_ASinkHangs_CanBeGivenUpAndMadeAgain()
    {
        await using var flusher = Make(_good, _hanging);
        for (var i = 0; i < 3; i++)
        {
            using var cancellation = new CancellationTokenSource();
            _calls.Add(0, 1);
            var flush = flusher.FlushAsync(cancellation.Token).AsTask();
            await _good.NextAsync();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
        }

        _hanging.Release();
        await flusher.FlushAsync();
        Assert.Equal([1.0, 1.0, 1.0], _hanging.Kept.ValuesOf("x.calls"));
    }

    [Fact]
    public async Task DisposeAsync_ASinkHangs_GivesUpAfterItsPatienceAndTellsWhatIsLost()
    {
        var flusher = Make(_good, _hanging);
        _calls.Add(0, 3);
        var disposal = flusher.DisposeAsync().AsTask();
        await _hanging.ReachedAsync();
        await _good.NextAsync();
        Assert.False(disposal.IsCompleted);

        while (!disposal.IsCompleted)
        {
            _time.Advance(Flusher.Patience);

            // So that it does not become the time after which a hanging sink is told before the disposal had its turn.
            await Task.Delay(20);
        }

        await disposal;
        Assert.Equal([3.0], _good.ValuesOf("x.calls"));
        Assert.Equal([$"HangingSink did not keep the last {_good.Batches.Single().Points.Length} points and single values of telemetry; they are lost."], _notices);
    }

    [Fact]
    public async Task FlushAsync_FromAContextOfTheCaller_SinksDoNotSeeIt()
    {
        var local = new AsyncLocal<string> { Value = "the caller's" };
        var seen = new List<string?>();
        _good.Before = _ =>
        {
            seen.Add(local.Value);
            return Task.CompletedTask;
        };
        await using var flusher = Make(_good);
        await flusher.FlushAsync();
        _time.Advance(Interval);
        await _good.NextAsync();
        await _good.NextAsync();

        Assert.Equal([null, null], seen);
    }

    private Flusher Make(params IMetricSink[] sinks) => new(_registry, sinks, Interval, _time, _notices.Add, new FakeUsage());
}
