using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Recording;

public class CounterCellsTests
{
    [Fact]
    public void Total_OfMoreCellsThanAVectorHas_IsThatOfEach()
    {
        var cells = new CounterCells(700);
        for (var i = 0; i < 700; i++)
        {
            cells.Add(i, i);
        }

        OnAThread(() => cells.Add(699, 1_000_000));

        var totals = new long[697];
        cells.Total(3, totals);
        Assert.Equal([.. Enumerable.Range(3, 696).Select(i => (long)i), 1_000_699], totals);
    }

    [Fact]
    public void Add_IndexBeyondTheCells_ThrowsWhereNoThreadHasACellThere()
    {
        var cells = new CounterCells(1);

        Assert.Throws<IndexOutOfRangeException>(() => cells.Increment(int.MaxValue / 2));
        Assert.Throws<IndexOutOfRangeException>(() => cells.Increment(int.MinValue));
    }

    [Fact]
    public async Task Total_WhileSlabsGrow_NeverFallsAndIsExactAtTheEnd()
    {
        const int Threads = 3;
        const int Calls = 20_000;
        const int Steps = 6;
        var counted = new CounterCells(1);
        CounterCells[] others = [.. Enumerable.Range(0, Steps).Select(i => new CounterCells(64 << i))];
        var writers = Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < Calls * Steps; i++)
                {
                    counted.Increment(0);
                    if (i % Calls == 0)
                    {
                        others[i / Calls].Increment(0);
                    }
                }
            },
            TaskCreationOptions.LongRunning)));

        var before = 0L;
        while (!writers.IsCompleted)
        {
            var total = counted.Total(0);
            Assert.InRange(total, before, Threads * Calls * Steps);
            before = total;
        }

        await writers;
        Assert.Equal(Threads * Calls * Steps, counted.Total(0));
        Assert.All(others, o => Assert.Equal(Threads, o.Total(0)));
    }

    [Fact]
    public void Add_ThreadsThatFollowEachOther_GoOnWithWhatEndedOnesAdded()
    {
        const int Threads = 200;
        var cells = new CounterCells(1);
        var slots = new HashSet<int>();
        for (var i = 0; i < Threads; i++)
        {
            OnAThread(() =>
            {
                cells.Increment(0);
                slots.Add(ThreadSlots.Own);
            });
        }

        Assert.Equal(Threads, cells.Total(0));

        // Threads of other tests end meanwhile, too, so it may be more than one.
        Assert.InRange(slots.Count, 1, Threads / 2);
    }

    [Fact]
    public void Add_MemoryIsUsedUp_IsSharedUntilThereIsSomeAgain()
    {
        const int Calls = 1_000;
        var threshold = RecordingMemory.SharingThreshold;
        CounterCells cells;
        try
        {
            RecordingMemory.SharingThreshold = 0;
            cells = Unreached();
            Parallel.For(0, Calls, _ => cells.Increment(0));
            cells.Increment(0);
        }
        finally
        {
            RecordingMemory.SharingThreshold = threshold;
        }

        Assert.Equal(Calls + 1, cells.Total(0));
        cells.Increment(0);
        Assert.Equal(Calls + 2, cells.Total(0));
    }

    /// <summary>Makes a cell that the slab of this thread does not reach; it is given no longer one while there is no memory.</summary>
    private static CounterCells Unreached()
    {
        while (ThreadCells.TryReach(ThreadCells.Number(64) + 64))
        {
        }

        return new(1);
    }

    private static void OnAThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}
