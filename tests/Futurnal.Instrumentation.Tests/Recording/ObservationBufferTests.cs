using System.Diagnostics;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public sealed class ObservationBufferTests
{
    private const int Threads = 4;

    private readonly ObservationBuffer _buffer = new();
    private readonly CounterInstrument _instrument = Given.Counter(new MetricRegistry(), "x.calls", Given.Size);

    [Fact]
    public void Take_NothingAdded_GivesNothing() => Assert.Empty(Taken());

    [Fact]
    public void Take_SomeAdded_GivesThemOnceInOrderWithCellAndTime()
    {
        var before = Stopwatch.GetTimestamp();
        _buffer.Add(_instrument, 2, 0.5);
        _buffer.Add(_instrument, 0, 7);
        var after = Stopwatch.GetTimestamp();
        var times = new List<long>();
        var values = new List<(Instrument, int, double)>();
        _buffer.Take((instrument, cell, value, timestamp) =>
        {
            values.Add((instrument, cell, value));
            times.Add(timestamp);
        });

        Assert.Equal([(_instrument, 2, 0.5), (_instrument, 0, 7.0)], values);
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.InRange(time, before, after));
        Assert.Empty(Taken());
    }

    [Fact]
    public void Add_MoreThanCapacity_KeepsTheOldestAndCountsTheRest()
    {
        AddAll(0, ObservationBuffer.Capacity);
        Assert.Equal(0, _buffer.Dropped);
        AddAll(ObservationBuffer.Capacity, 3);

        Assert.Equal(3, _buffer.Dropped);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => (double)i), Taken());
    }

    [Fact]
    public void Add_AfterAFullBufferWasTaken_HasRoomAgainManyTimes()
    {
        for (var round = 0; round < 5; round++)
        {
            AddAll(round, ObservationBuffer.Capacity);
            AddAll(0, 1);

            Assert.Equal(Enumerable.Range(round, 10_000).Select(i => (double)i), Taken());
            Assert.Equal(round + 1, _buffer.Dropped);
        }
    }

    [Fact]
    public void Take_ValuesAddedByTheReceiver_WaitForTheNextTake()
    {
        AddAll(1, 2);
        var first = new List<double>();
        _buffer.Take((instrument, cell, value, _) =>
        {
            first.Add(value);
            _buffer.Add(instrument, cell, value * 10);
        });

        Assert.Equal([1, 2], first);
        Assert.Equal([10, 20], Taken());
    }

    [Fact]
    public async Task Add_FromManyThreadsWhileTaken_LosesAndDoublesNothing()
    {
        const int Each = ObservationBuffer.Capacity / Threads;
        for (var round = 0; round < 20; round++)
        {
            var taken = await TakeWhileAddedAsync(Each);

            AssertOrderOfEachThread(taken);
            Assert.Equal(Threads * Each, taken.Count);
        }

        Assert.Equal(0, _buffer.Dropped);
    }

    [Fact]
    public async Task Add_FromManyThreadsFasterThanTaken_EachIsTakenOrCounted()
    {
        const int Each = 100_000;
        var taken = await TakeWhileAddedAsync(Each);

        AssertOrderOfEachThread(taken);
        Assert.Equal(Threads * Each, taken.Count + _buffer.Dropped);
    }

    private static void AssertOrderOfEachThread(List<(int Thread, double Value)> taken) => Assert.All(
        taken.GroupBy(t => t.Thread),
        thread => Assert.All(thread.Zip(thread.Skip(1)), pair => Assert.True(pair.First.Value < pair.Second.Value)));

    private async Task<List<(int Thread, double Value)>> TakeWhileAddedAsync(int each)
    {
        var instrument = Given.Counter(new MetricRegistry(), "x.threads", new LabelDimension("thread", "0", "1", "2", "3"));
        using var start = new Barrier(Threads + 1);
        var adding = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var i = 0; i < each; i++)
                {
                    _buffer.Add(instrument, thread, i);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        var taken = new List<(int Thread, double Value)>();
        start.SignalAndWait();
        while (!adding.IsCompleted)
        {
            _buffer.Take((_, thread, value, _) => taken.Add((thread, value)));
        }

        await adding;
        _buffer.Take((_, thread, value, _) => taken.Add((thread, value)));
        return taken;
    }

    private void AddAll(int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _buffer.Add(_instrument, 0, first + i);
        }
    }

    private List<double> Taken()
    {
        var values = new List<double>();
        _buffer.Take((_, _, value, _) => values.Add(value));
        return values;
    }
}
