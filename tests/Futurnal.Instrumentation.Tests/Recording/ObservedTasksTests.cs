using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Recording;

public class ObservedTasksTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<string> _log = [];

    private LoggedCall Call => new(_log);

    [Fact]
    public void Observe_CompletedTask_IsReturnedAsItIs()
    {
        var task = Task.FromResult(7);

        Assert.Same(task, ObservedTasks.Observe((Task)task, Call));
        Assert.Same(task, ObservedTasks.Observe<int, LoggedCall>(task, Call));
        Assert.Same(task, ObservedTasks.ObserveResult<int, LoggedCall>(task, Call));
        Assert.Equal(["Succeeded", "Succeeded", "returned 7"], _log);
    }

    [Fact]
    public void Observe_FailedOrCancelledTask_IsReturnedAsItIs()
    {
        var failed = Task.FromException<int>(new InvalidOperationException("x"));
        var cancelled = Task.FromCanceled<int>(new CancellationToken(true));

        Assert.Same(failed, ObservedTasks.Observe((Task)failed, Call));
        Assert.Same(cancelled, ObservedTasks.Observe((Task)cancelled, Call));
        Assert.Same(failed, ObservedTasks.ObserveResult<int, LoggedCall>(failed, Call));
        Assert.Same(cancelled, ObservedTasks.ObserveResult<int, LoggedCall>(cancelled, Call));
        Assert.Equal(["Failed", "Cancelled", "Failed", "Cancelled"], _log);
        Assert.NotNull(failed.Exception);
    }

    [Fact]
    public void Observe_NoTask_IsReturnedAsItIs()
    {
        Assert.Null(ObservedTasks.Observe((Task)null!, Call));
        Assert.Null(ObservedTasks.ObserveResult<int, LoggedCall>((Task<int>)null!, Call));
        Assert.Equal(["Succeeded", "Succeeded"], _log);
    }

    [Fact]
    public async Task Observe_TaskThatCompletesLater_IsRecordedThen()
    {
        var plain = new TaskCompletionSource();
        var withResult = new TaskCompletionSource<int>();
        var observed = ObservedTasks.Observe(plain.Task, Call);
        var observedResult = ObservedTasks.ObserveResult(withResult.Task, Call);
        Assert.Empty(_log);
        Assert.False(observed.IsCompleted || observedResult.IsCompleted);

        plain.SetResult();
        await observed.WaitAsync(Patience);
        withResult.SetResult(5);

        Assert.Equal(5, await observedResult.WaitAsync(Patience));
        Assert.Equal(["Succeeded", "returned 5"], _log);
    }

    [Fact]
    public async Task Observe_SeveralExceptions_AreAllKept()
    {
        var source = new TaskCompletionSource<int>();
        var plain = ObservedTasks.Observe((Task)source.Task, Call);
        var result = ObservedTasks.ObserveResult(source.Task, Call);
        Exception[] exceptions = [new InvalidOperationException("first"), new FormatException("second")];
        source.SetException(exceptions);

        foreach (var observed in new[] { plain, result })
        {
            var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => observed.WaitAsync(Patience));
            Assert.Same(exceptions[0], thrown);
            Assert.Equal(exceptions, observed.Exception!.InnerExceptions);
        }

        Assert.Equal(["Failed", "Failed"], _log);
    }

    [Fact]
    public async Task Observe_Cancelled_KeepsTheToken()
    {
        using var cancellation = new CancellationTokenSource();
        var source = new TaskCompletionSource<int>();
        var plain = ObservedTasks.Observe((Task)source.Task, Call);
        var result = ObservedTasks.ObserveResult(source.Task, Call);
        await cancellation.CancelAsync();
        source.SetCanceled(cancellation.Token);

        foreach (var observed in new[] { plain, result })
        {
            var thrown = await Assert.ThrowsAsync<TaskCanceledException>(() => observed.WaitAsync(Patience));
            Assert.Equal(cancellation.Token, thrown.CancellationToken);
            Assert.True(observed.IsCanceled);
        }

        Assert.Equal(["Cancelled", "Cancelled"], _log);
    }

    [Fact]
    public async Task Observe_NeverStartedTask_IsReturnedAsItIsAndRecordedWhenItEnds()
    {
        var plain = new Task(() => _log.Add("ran"));
        var withResult = new Task<int>(() => 3);
        Assert.Same(plain, ObservedTasks.Observe(plain, Call));
        Assert.Same(withResult, ObservedTasks.ObserveResult(withResult, Call));
        Assert.Empty(_log);

        plain.Start(TaskScheduler.Default);
        await plain.WaitAsync(Patience);
        withResult.Start(TaskScheduler.Default);
        await withResult.WaitAsync(Patience);
        Assert.Equal(["ran", "Succeeded", "returned 3"], _log);
    }

    [Fact]
    public async Task Observe_Continuations_RunAfterTheEndIsRecorded()
    {
        var source = new TaskCompletionSource<int>();
        var observed = ObservedTasks.ObserveResult(source.Task, Call);
        var continued = observed.ContinueWith(
            _ => _log.Add("continued"), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        source.SetResult(1);
        await continued.WaitAsync(Patience);

        Assert.Equal(["returned 1", "continued"], _log);
    }

    [Fact]
    public async Task Observe_UnderASynchronizationContext_NeitherUsesNorChangesIt()
    {
        var before = SynchronizationContext.Current;
        var context = new CountingContext();
        var source = new TaskCompletionSource();
        SynchronizationContext.SetSynchronizationContext(context);
        var observed = ObservedTasks.Observe(source.Task, Call);
        var after = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(before);
        await Task.Run(source.SetResult);
        await observed.WaitAsync(Patience);

        Assert.Same(context, after);
        Assert.Equal(0, context.Posts);
        Assert.Equal(["Succeeded"], _log);
    }

    [Fact]
    public async Task Observe_AwaitedUnderASynchronizationContext_ContinuesOnIt()
    {
        var before = SynchronizationContext.Current;
        var context = new CountingContext();
        var source = new TaskCompletionSource();
        SynchronizationContext.SetSynchronizationContext(context);
        var waiter = AwaitAsync(ObservedTasks.Observe(source.Task, Call));
        SynchronizationContext.SetSynchronizationContext(before);
        await Task.Run(source.SetResult);
        await waiter.WaitAsync(Patience);

        Assert.Equal(1, context.Posts);

        static async Task AwaitAsync(Task task) => await task;
    }

    [Fact]
    public void Observe_CompletedInTheContextItWasReturnedIn_CompletesAtOnce()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new CountingContext());
        try
        {
            var source = new TaskCompletionSource<int>();
            Task[] observed =
            [
                ObservedTasks.Observe((Task)source.Task, Call),
                ObservedTasks.ObserveResult(source.Task, Call),
                ObservedTasks.Observe(new ValueTask(source.Task), Call).AsTask(),
                ObservedTasks.Observe(new ValueTask<int>(source.Task), Call).AsTask(),
                ObservedTasks.ObserveResult(new ValueTask<int>(source.Task), Call).AsTask(),
            ];
            source.SetResult(7);

            Assert.All(observed, t => Assert.True(t.IsCompletedSuccessfully));
            Assert.Equal(["Succeeded", "returned 7", "Succeeded", "Succeeded", "returned 7"], _log);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public async Task Observe_FailedAndAwaited_LeavesNoUnobservedException()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved += e.Exception.ToString().Contains("seen to", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            await FailAndAwaitAsync();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        Assert.Equal(0, unobserved);
    }

    // Apart, so that no local of the test keeps the tasks alive.
    private async Task FailAndAwaitAsync()
    {
        var source = new TaskCompletionSource();
        var observed = ObservedTasks.Observe(source.Task, Call);
        source.SetException(new InvalidOperationException("seen to"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => observed.WaitAsync(Patience));
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }
}
