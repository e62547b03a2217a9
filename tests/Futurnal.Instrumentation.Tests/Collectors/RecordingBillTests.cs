using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class RecordingBillTests
{
    private readonly RecordingCosts _costs = new();
    private readonly RecordingBill _bill;

    public RecordingBillTests() => _bill = new RecordingBill(_costs);

    [Fact]
    public void Of_KindThatWasNotMeasured_WaitsUntilItIs()
    {
        Assert.Equal(TimeSpan.Zero, _bill.Of(new RecordCounts { Counted = 600_000 }));
        Assert.Equal(TimeSpan.Zero, _bill.Of(new RecordCounts { Counted = 400_000 }));
        _bill.Measure();

        Assert.Equal(_costs.Of(RecordKind.Count)!.Value, _bill.Of(new RecordCounts()).TotalMilliseconds, 0.001);
        Assert.Equal(TimeSpan.Zero, _bill.Of(new RecordCounts()));
    }

    [Fact]
    public void Measure_SeveralNewKinds_OneEachTimeTheMostCalledFirst()
    {
        _bill.Of(Calls(counted: 1, set: 3, clocked: 2));

        Assert.Empty(Measured());
        _bill.Measure();
        Assert.Equal([RecordKind.Set], Measured());
        _bill.Measure();
        Assert.Equal([RecordKind.Set, RecordKind.Clocked], Measured());
        _bill.Measure();
        _bill.Measure();
        Assert.Equal([RecordKind.Count, RecordKind.Set, RecordKind.Clocked], Measured());
    }

    [Fact]
    public void IsToBeMeasured_NothingCalledOrAllMeasuredEnough_IsFalse()
    {
        Assert.False(_bill.IsToBeMeasured);
        _bill.Of(new RecordCounts());
        Assert.False(_bill.IsToBeMeasured);
        _bill.Of(Calls(counted: 1, set: 0, clocked: 1));
        Assert.True(_bill.IsToBeMeasured);
        for (var i = 0; i < 62; i++)
        {
            Assert.True(_bill.IsToBeMeasured);
            _bill.Measure();
        }

        Assert.False(_bill.IsToBeMeasured);
    }

    [Fact]
    public void Of_KindThatAnotherFlusherMeasured_IsKnownAtOnce()
    {
        _costs.Measure(RecordKind.Clocked);

        Assert.Equal(_costs.Of(RecordKind.Clocked)!.Value, _bill.Of(Calls(counted: 5, set: 5, clocked: 1_000_000)).TotalMilliseconds, 0.001);
    }

    private static RecordCounts Calls(long counted, long set, long clocked)
    {
        var calls = new RecordCounts { Counted = counted, Set = set };
        calls.AddDistribution(isTimer: true, clocked, unclocked: 0);
        return calls;
    }

    private IEnumerable<RecordKind> Measured() => Enum.GetValues<RecordKind>().Where(k => _costs.Of(k) is not null);
}
