using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class BatchQueueTests
{
    private readonly BatchQueue _queue = new();

    [Fact]
    public void Enqueue_ExactlyCapacity_DropsNothing()
    {
        Assert.Equal(0, Enqueue(1, BatchQueue.Capacity - 1));
        Assert.Equal(0, Enqueue(2, 1));
        Assert.Equal(BatchQueue.Capacity - 1, Enqueue(3, 1));
        Assert.Equal(2, _queue.Clear());
    }

    [Fact]
    public void Enqueue_OneBatchAboveCapacity_IsTheOnlyOneLeft()
    {
        Assert.Equal(0, Enqueue(1, 5));
        Assert.Equal(5, Enqueue(2, BatchQueue.Capacity + 1));

        Assert.Equal(2, _queue.Offer()?.Number);
    }

    [Fact]
    public void Enqueue_BatchesWithoutPoints_AreBoundedToo()
    {
        for (var i = 1; i <= BatchQueue.Capacity + 3; i++)
        {
            Assert.Equal(0, Enqueue(i, 0));
        }

        Assert.Equal(4, _queue.Offer()?.Number);
    }

    [Fact]
    public void Offer_AfterAnAnswer_IsTheNextOrTheSameAgain()
    {
        Enqueue(1, 1);
        Enqueue(2, 1);
        Assert.Equal(1, _queue.Offer()?.Number);
        _queue.Answer(isKept: false);
        Assert.Equal(1, _queue.Offer()?.Number);
        _queue.Answer(isKept: true);
        Assert.Equal(2, _queue.Offer()?.Number);
        _queue.Answer(isKept: true);

        Assert.Null(_queue.Offer());
        Assert.Equal(0, _queue.Bytes);
    }

    [Fact]
    public void Enqueue_SingleValues_WeighAsPointsDo()
    {
        var series = Given.Series("x.level");
        var batch = new MetricBatch(1, [new MetricPoint(series, 1)]) { Observations = [new Observation(series, 1, 1), new Observation(series, 1, 2)] };
        _queue.Enqueue(new QueuedBatch(1, batch));
        Assert.Equal(48 + (2 * 24), _queue.Bytes);

        Assert.Equal(3, Enqueue(2, BatchQueue.Capacity));
    }

    [Fact]
    public void Bytes_OfADistribution_CountItsBuckets()
    {
        var distribution = new ExponentialHistogram();
        distribution.Add(1);
        distribution.Add(1_000);
        _queue.Enqueue(new QueuedBatch(1, new MetricBatch(1, [new MetricPoint(Given.Series("x.time", MetricType.Histogram), distribution)])));

        Assert.Equal(48 + 152 + (2 * 12), _queue.Bytes);
    }

    private int Enqueue(long number, int points) => _queue.Enqueue(
        new QueuedBatch(number, new MetricBatch(number, [.. Enumerable.Repeat(new MetricPoint(Given.Series("x.level"), 1), points)])));
}
