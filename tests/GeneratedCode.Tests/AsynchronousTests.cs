using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public class AsynchronousTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Fact]
    public async Task Timed_TaskThatIsSuspended_IsRecordedWhenItCompletesNotWhenItReturns()
    {
        var work = new Work();
        var before = await Recorded.DuringAsync(() =>
        {
            work.Pending = work.AfterAsync(7);
            return Task.CompletedTask;
        });

        var after = await Recorded.DuringAsync(async () =>
        {
            work.Gate.SetResult();
            Assert.Equal(7, await work.Pending!);
        });

        Assert.Empty(before.Lines);
        Assert.Equal(["""work.after{"status":"succeeded"} 1"""], after.Lines);
    }

    [Fact]
    public async Task Timed_EveryTaskForm_EndsInItsStatus()
    {
        var work = new Work();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var recorded = await Recorded.DuringAsync(async () =>
        {
            work.Gate.SetResult();
            await work.PlainAsync(default);
            Assert.Equal(3, await work.ValueAsync(3, default));
            await work.PlainValueAsync(default);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.PlainAsync(cancelled.Token));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await work.ValueAsync(3, cancelled.Token));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await work.ValueAsync(-1, default));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await work.PlainValueAsync(cancelled.Token));
        });

        Assert.Equal(
            [
                """work.plain_value{"status":"cancelled"} 1""",
                """work.plain_value{"status":"succeeded"} 1""",
                """work.plain{"status":"cancelled"} 1""",
                """work.plain{"status":"succeeded"} 1""",
                """work.value{"status":"cancelled"} 1""",
                """work.value{"status":"failed"} 1""",
                """work.value{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task Timed_TaskWithSeveralExceptions_KeepsThemAll()
    {
        Task? both = null;
        var recorded = await Recorded.DuringAsync(async () =>
        {
            both = Work.BothFailAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(() => both);
        });

        Assert.Equal(["one", "two"], both!.Exception!.InnerExceptions.Select(e => e.Message));
        Assert.Equal(["""work.both{"status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task Timed_ArgumentCheckBeforeTheTask_StillThrowsAtTheCall()
    {
        Exception? thrown = null;
        var recorded = await Recorded.DuringAsync(() =>
        {
            thrown = Record.Exception(() => { _ = Work.CheckedAsync(null!); });
            return Task.CompletedTask;
        });

        Assert.IsType<ArgumentNullException>(thrown);
        Assert.Equal(["""work.checked{"status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task Timed_TaskThatWasNeverStarted_CanStillBeStartedByTheCaller()
    {
        var ran = false;
        var recorded = await Recorded.DuringAsync(async () =>
        {
            var cold = Work.Cold(() => ran = true);
            cold.Start();
            await cold;
        });

        Assert.True(ran);
        Assert.Equal(["""work.cold{"status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task Timed_AsyncLocalOfTheCaller_IsUnchangedAfterTheCall()
    {
        Ambient.Value = "caller";
        var work = new Work();
        var pending = work.ChangeAmbientAsync();
        work.Gate.SetResult();
        await pending;

        Assert.Equal("caller", Ambient.Value);
    }

    [Fact]
    public async Task Result_OfATask_IsTheStatus()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            foreach (var outcome in new[] { JobEnd.Succeeded, JobEnd.Quarantined, JobEnd.RetryScheduled, JobEnd.Odd })
            {
                Assert.Equal(outcome, await Work.EndAsync(outcome));
            }

            await Assert.ThrowsAsync<InvalidOperationException>(() => Work.EndAsync((JobEnd)99));
        });

        Assert.Equal(
            [
                """job.ends{"status":"failed"} 1""",
                """job.ends{"status":"other"} 1""",
                """job.ends{"status":"quarantined"} 1""",
                """job.ends{"status":"retry_scheduled"} 1""",
                """job.ends{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    internal sealed class Work
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int>? Pending { get; set; }

        [Timed("work.after")]
        public async Task<int> AfterAsync(int value)
        {
            await Gate.Task;
            return value;
        }

        [Timed("work.plain")]
        public async Task PlainAsync(CancellationToken cancellationToken)
        {
            await Gate.Task;
            cancellationToken.ThrowIfCancellationRequested();
        }

        [Timed("work.value")]
        public async ValueTask<int> ValueAsync(int value, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            return value < 0 ? throw new InvalidOperationException() : value;
        }

        [Timed("work.plain_value")]
        public ValueTask PlainValueAsync(CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken) : default;

        [Timed("work.both")]
        public static Task BothFailAsync() => Task.WhenAll(FailAsync("one"), FailAsync("two"));

        [Timed("work.checked")]
        public static Task CheckedAsync(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return Task.CompletedTask;
        }

        [Timed("work.cold")]
        public static Task Cold(Action action) => new(action);

        [Timed("work.ambient")]
        public async Task ChangeAmbientAsync()
        {
            Ambient.Value = "callee";
            await Gate.Task;
        }

        [Counted("job.ends")]
        [return: Label("status")]
        public static async Task<JobEnd> EndAsync(JobEnd end)
        {
            await Task.Yield();
            return Enum.IsDefined(end) ? end : throw new InvalidOperationException();
        }

        private static async Task FailAsync(string message)
        {
            await Task.Yield();
            throw new InvalidOperationException(message);
        }
    }
}
