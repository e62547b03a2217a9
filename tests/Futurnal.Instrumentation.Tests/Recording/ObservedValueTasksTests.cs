using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Recording;

public class ObservedValueTasksTests
{
    private readonly List<string> _log = [];

    private LoggedCall Call => new(_log);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ObserveResult_SourceThatSucceeds_IsConsumedOnce(bool isLate)
    {
        var source = new CountingSource();
        CompleteEarly(source, isLate);
        var observed = ObservedTasks.ObserveResult(source.TaskOfInt, Call);
        CompleteLate(source, isLate);

        Assert.Equal(11, await observed);
        Assert.Equal((1, "returned 11"), (source.Taken, Assert.Single(_log)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Observe_SourceThatSucceeds_IsConsumedOnce(bool isLate)
    {
        var source = new CountingSource();
        CompleteEarly(source, isLate);
        var observed = ObservedTasks.Observe(source.Task, Call);
        CompleteLate(source, isLate);

        await observed;
        Assert.Equal((1, "Succeeded"), (source.Taken, Assert.Single(_log)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Observe_SourceOfAResult_IsConsumedOnce(bool isLate)
    {
        var source = new CountingSource();
        CompleteEarly(source, isLate);
        var observed = ObservedTasks.Observe(source.TaskOfInt, Call);
        CompleteLate(source, isLate);

        Assert.Equal(11, await observed);
        Assert.Equal((1, "Succeeded"), (source.Taken, Assert.Single(_log)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ObserveResult_SourceThatFails_PassesItsExceptionOn(bool isLate)
    {
        var source = new CountingSource();
        var failure = new FormatException("x");
        if (!isLate)
        {
            source.SetException(failure);
        }

        var observed = ObservedTasks.ObserveResult(source.TaskOfInt, Call);
        if (isLate)
        {
            source.SetException(failure);
        }

        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(async () => await observed));
        Assert.Equal((1, "Failed"), (source.Taken, Assert.Single(_log)));
    }

    [Fact]
    public async Task Observe_SourceThatIsCancelled_PassesItOn()
    {
        var source = new CountingSource();
        source.SetException(new OperationCanceledException());
        var observed = ObservedTasks.Observe(source.Task, Call);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await observed);
        Assert.Equal((1, "Cancelled"), (source.Taken, Assert.Single(_log)));
    }

    [Fact]
    public async Task Observe_ValueWithoutATask_CompletesAtOnce()
    {
        var plain = ObservedTasks.Observe(default(ValueTask), Call);
        Assert.True(plain.IsCompletedSuccessfully);
        Assert.Equal(4, await ObservedTasks.Observe(new ValueTask<int>(4), Call));
        Assert.Equal(5, await ObservedTasks.ObserveResult(new ValueTask<int>(5), Call));
        Assert.Equal(["Succeeded", "Succeeded", "returned 5"], _log);
    }

    private static void CompleteEarly(CountingSource source, bool isLate)
    {
        if (!isLate)
        {
            source.SetResult(11);
        }
    }

    private static void CompleteLate(CountingSource source, bool isLate)
    {
        if (isLate)
        {
            source.SetResult(11);
        }
    }
}
