using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class PendingSinkTests
{
    private readonly RecordingSink _sink = new();
    private readonly PendingSink _pending;
    private readonly Series _series = Given.Series("x.level");

    public PendingSinkTests() => _pending = new PendingSink(_sink, _ => { });

    [Fact]
    public async Task Enqueue_MoreThanCapacity_DropsTheOldestAndCountsThem()
    {
        _sink.Failure = new IOException("the disk is full");
        for (var i = 0; i < 12; i++)
        {
            _pending.Enqueue(Batch(i, 1_000));
            await _pending.DrainAsync(CancellationToken.None);
        }

        Assert.Equal(2_000, _pending.Dropped);
        _sink.Failure = null;
        await _pending.DrainAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(2, 10).Select(i => (long)i), _sink.Batches.Select(b => b.TimestampMs));
    }

    [Fact]
    public async Task Enqueue_ExactlyCapacity_DropsNothing()
    {
        _pending.Enqueue(Batch(1, PendingSink.Capacity - 1));
        _pending.Enqueue(Batch(2, 1));
        await _pending.DrainAsync(CancellationToken.None);

        Assert.Equal(0, _pending.Dropped);
        Assert.Equal(2, _sink.Batches.Count);
    }

    [Fact]
    public async Task Enqueue_OneBatchAboveCapacity_IsStillOffered()
    {
        _pending.Enqueue(Batch(1, 5));
        _pending.Enqueue(Batch(2, PendingSink.Capacity + 1));
        await _pending.DrainAsync(CancellationToken.None);

        Assert.Equal(5, _pending.Dropped);
        Assert.Equal(2, Assert.Single(_sink.Batches).TimestampMs);
    }

    [Fact]
    public async Task DrainAsync_SinkKeepsUp_NeverDrops()
    {
        for (var i = 0; i < 20; i++)
        {
            _pending.Enqueue(Batch(i, 9_000));
            await _pending.DrainAsync(CancellationToken.None);
        }

        Assert.Equal((0, 20), (_pending.Dropped, _sink.Batches.Count));
    }

    [Fact]
    public async Task Enqueue_SingleValues_CountAsPointsDo()
    {
        _sink.Failure = new IOException("the disk is full");
        _pending.Enqueue(WithObservations(1, 6_000));
        await _pending.DrainAsync(CancellationToken.None);
        _pending.Enqueue(WithObservations(2, 3_998));
        Assert.Equal(0, _pending.Dropped);
        _pending.Enqueue(Batch(3, 1));
        Assert.Equal(6_001, _pending.Dropped);

        _sink.Failure = null;
        await _pending.DrainAsync(CancellationToken.None);
        _pending.Enqueue(Batch(4, PendingSink.Capacity));
        await _pending.DrainAsync(CancellationToken.None);

        Assert.Equal([2L, 3, 4], _sink.Batches.Select(b => b.TimestampMs));
        Assert.Equal(6_001, _pending.Dropped);
    }

    private MetricBatch WithObservations(long timestampMs, int observations) => Batch(timestampMs, 1) with
    {
        Observations = [.. Enumerable.Repeat(new Observation(_series, timestampMs, 1), observations)],
    };

    private MetricBatch Batch(long timestampMs, int points) =>
        new(timestampMs, [.. Enumerable.Repeat(new MetricPoint(_series, 1), points)]);
}
