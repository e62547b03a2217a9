using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Tests.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public sealed class SinkPumpTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly MetricRegistry _registry = new();
    private readonly List<string> _notices = [];
    private readonly RecordingSink _sink = new();
    private readonly HangingSink _hanging = new();
    private readonly SinkPump _pump;
    private readonly SinkPump _hangingPump;
    private readonly Series _series = Given.Series("x.level");

    public SinkPumpTests()
    {
        _pump = Make(_sink);
        _hangingPump = Make(_hanging);
    }

    public void Dispose()
    {
        _pump.Dispose();
        _hangingPump.Dispose();
    }

    [Fact]
    public async Task Enqueue_MoreThanCapacityForASinkThatFails_DropsTheOldestAndCountsThem()
    {
        _sink.Failure = new IOException("the disk is full");
        for (var i = 0; i < 12; i++)
        {
            await OfferAsync(_pump, i, 1_000);
        }

        Assert.Equal(2_000, _registry.TakeDropped());
        Assert.Equal(
            [
                "Telemetry cannot be kept for now and stays in memory: RecordingSink failed with IOException.",
                "The buffer of telemetry that cannot be kept is full at 10,000 points and single values; from now on the oldest are dropped.",
            ],
            _notices);
        _sink.Failure = null;
        await OfferAsync(_pump, 12, 1);

        Assert.Equal(1_000, _registry.TakeDropped());
        Assert.Equal(Enumerable.Range(3, 10).Select(i => (long)i), _sink.Batches.Select(b => b.TimestampMs));
        Assert.Equal(0, _pump.QueuedBytes);
    }

    [Fact]
    public async Task Enqueue_MoreThanCapacityForASinkThatHangs_NeverDropsWhatIsBeingOffered()
    {
        _hangingPump.Enqueue(Batch(0, 1_000));
        await _hanging.ReachedAsync();
        for (var i = 1; i < 12; i++)
        {
            _hangingPump.Enqueue(Batch(i, 1_000));
        }

        Assert.Equal(2_000, _registry.TakeDropped());
        _hanging.Release();
        await _hangingPump.AnswerAsync(CancellationToken.None);

        Assert.Equal([0L, 3, 4, 5, 6, 7, 8, 9, 10, 11], _hanging.Kept.Batches.Select(b => b.TimestampMs));
    }

    [Fact]
    public async Task Enqueue_WhileAnAttemptFails_OffersOnceMore()
    {
        var reached = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _sink.Failure = new IOException("the disk is full");
        _sink.Before = async _ =>
        {
            reached.TrySetResult();
            await release.Task;
        };
        _pump.Enqueue(Batch(1, 1));
        var first = _pump.AnswerAsync(CancellationToken.None);
        await reached.Task;
        _pump.Enqueue(Batch(2, 1));
        var second = _pump.AnswerAsync(CancellationToken.None);
        release.SetResult();
        await first;
        await second;

        Assert.Equal(2, _sink.Attempts);
        Assert.Single(_notices);
    }

    [Fact]
    public async Task AnswerAsync_NothingOwed_IsComplete() => await _pump.AnswerAsync(CancellationToken.None);

    [Fact]
    public async Task AnswerAsync_Cancelled_TheSinkGetsEachBatchOnce()
    {
        using var cancellation = new CancellationTokenSource();
        _hangingPump.Enqueue(Batch(1, 1));
        var answer = _hangingPump.AnswerAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.False(_hanging.Token.IsCancellationRequested);

        _hangingPump.Enqueue(Batch(2, 1));
        _hanging.Release();
        await _hangingPump.AnswerAsync(CancellationToken.None);

        Assert.Equal([1L, 2], _hanging.Kept.Batches.Select(b => b.TimestampMs));
    }

    [Fact]
    public async Task Hang_LongerThanTheTime_IsToldOnceAndByName()
    {
        _hangingPump.Enqueue(Batch(1, 1));
        await _hanging.ReachedAsync();
        _time.Advance(SinkPump.HangTime - TimeSpan.FromTicks(1));
        Assert.Empty(_notices);

        _time.Advance(SinkPump.HangTime);
        _time.Advance(SinkPump.HangTime);
        Assert.Equal(["HangingSink has not answered for 30 s; what it is owed of telemetry stays in memory, and other sinks go on."], _notices);

        _hanging.Release();
        await _hangingPump.AnswerAsync(CancellationToken.None);
        await OfferAsync(_hangingPump, 2, 1);
        _time.Advance(SinkPump.HangTime);
        Assert.Equal(2, _hanging.Kept.Batches.Count);
        Assert.Single(_notices);
    }

    [Fact]
    public async Task Dispose_WhileTheSinkHangs_TellsWhatIsLostAndAsksItToStop()
    {
        _hangingPump.Enqueue(Batch(1, 700));
        await _hanging.ReachedAsync();
        _hangingPump.Enqueue(Batch(2, 800));
        var answer = _hangingPump.AnswerAsync(CancellationToken.None);
        _hangingPump.Dispose();
        _hangingPump.Dispose();
        _hangingPump.Enqueue(Batch(3, 1));

        Assert.Equal(["HangingSink did not keep the last 1,500 points and single values of telemetry; they are lost."], _notices);
        Assert.Equal(1_500, _registry.TakeDropped());
        Assert.True(_hanging.Token.IsCancellationRequested);
        await answer;
        _hanging.Release();
        Assert.Equal(1, (await _hanging.Kept.NextAsync()).TimestampMs);
        Assert.Equal(700, _hanging.Kept.Batches.Single().Points.Length);
    }

    [Fact]
    public async Task QueuedBytes_OfBatchesOwed_AreThoseOfTheirPoints()
    {
        _sink.Failure = new IOException("the disk is full");
        await OfferAsync(_pump, 1, 100);

        Assert.Equal(100 * 48, _pump.QueuedBytes);
    }

    private SinkPump Make(IMetricSink sink) => new(sink, _registry, new OwnWork(new FakeUsage(), _time), _time, _notices.Add);

    private async Task OfferAsync(SinkPump pump, long timestampMs, int points)
    {
        pump.Enqueue(Batch(timestampMs, points));
        await pump.AnswerAsync(CancellationToken.None);
    }

    private MetricBatch Batch(long timestampMs, int points) =>
        new(timestampMs, [.. Enumerable.Repeat(new MetricPoint(_series, 1), points)]);
}
