using System.Collections.Concurrent;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public class ValueTaskTests
{
    [Fact]
    public Task Suspended_AwaitedAgain_RefusesAndGivesNoOtherCallsResult() => Task.Run(async () =>
    {
        var gate = new TaskCompletionSource();
        var first = After(gate.Task, 1);
        gate.SetResult();
        Assert.Equal(1, await first);
        var nextGate = new TaskCompletionSource();
        var next = After(nextGate.Task, 2);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await first);

        nextGate.SetResult();
        Assert.Equal(2, await next);
    });

    [Fact]
    public async Task Suspended_AskedForItsResultTooEarly_Waits()
    {
        var gate = new TaskCompletionSource();
        var asking = new TaskCompletionSource();
        var value = Task.Run(() =>
        {
            var pending = After(gate.Task, 5);
            asking.SetResult();
            return pending.GetAwaiter().GetResult();
        });
        await asking.Task;
        gate.SetResult();

        Assert.Equal(5, await value);
    }

    [Fact]
    public async Task Suspended_ThatFails_ThrowsTheSameExceptionFromTheSamePlace()
    {
        var gate = new TaskCompletionSource();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            var pending = FailAsync(gate.Task);
            gate.SetResult();
            var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await pending);
            Assert.Equal("after the pause", thrown.Message);
            Assert.Contains(nameof(FailAsync), thrown.StackTrace, StringComparison.Ordinal);
            Assert.DoesNotContain("Futurnal.Instrumentation", thrown.StackTrace, StringComparison.Ordinal);
        });

        Assert.Equal(["""value_task.fail{"status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task Suspended_ThatIsCancelled_IsCancelledAsATask()
    {
        using var source = new CancellationTokenSource();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            var task = CancelAsync(source.Token).AsTask();
            await source.CancelAsync();
            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
            Assert.Equal(source.Token, thrown.CancellationToken);
            Assert.True(task.IsCanceled);
        });

        Assert.Equal(["""value_task.cancel{"status":"cancelled"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task Suspended_ManyAtOnceOnManyThreads_EachGetsItsOwnResult()
    {
        const int Workers = 4;
        const int Rounds = 5_000;
        var wrong = new ConcurrentQueue<string>();
        var recorded = await Recorded.DuringAsync(() => Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var expected = (worker * Rounds) + round;
                var task = YieldTaskAsync(expected);
                var got = (round % 3) switch
                {
                    0 => Ask(YieldAsync(expected)),
                    1 => await YieldAsync(expected).AsTask(),
                    _ => await YieldAsync(expected),
                };
                if (got != expected || await task != expected)
                {
                    wrong.Enqueue($"{got} for {expected}");
                }
            }
        }))));

        Assert.Empty(wrong);
        Assert.Equal(
            ["""value_task.yield_task{"status":"succeeded"} 20000""", """value_task.yield{"status":"succeeded"} 20000"""],
            recorded.Lines);
    }

    private static int Ask(ValueTask<int> pending) => pending.GetAwaiter().GetResult();

    [Timed("value_task.after")]
    private static async ValueTask<int> After(Task gate, int value)
    {
        await gate;
        return value;
    }

    [Timed("value_task.fail")]
    private static async ValueTask FailAsync(Task gate)
    {
        await gate;
        throw new InvalidOperationException("after the pause");
    }

    [Timed("value_task.cancel")]
    private static async ValueTask CancelAsync(CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken);

    [Timed("value_task.yield")]
    private static async ValueTask<int> YieldAsync(int value)
    {
        await Task.Yield();
        return value;
    }

    [Timed("value_task.yield_task")]
    private static async Task<int> YieldTaskAsync(int value)
    {
        await Task.Yield();
        return value;
    }
}
