using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

/// <summary>Bytes that instrumentation adds to calls that are suspended: the difference to the same method without attributes.</summary>
public class SuspendedAllocationTests
{
    private const int Calls = 20_000;

    private static readonly Pause Gate = new();

    [Fact]
    public void SuspendedValueTasks_AddNothing()
    {
        Assert.Equal(0, Extra(static () => Timed(), static () => Plain()));
        Assert.Equal(0, Extra(static () => TimedOf(1), static () => PlainOf(1)));
        Assert.Equal(0, Extra(static () => Valued(), static () => PlainOf(1)));
    }

    [Fact]
    public void SuspendedTasks_AddACompletionSource()
    {
        Assert.InRange(Extra(static () => TimedTask(), static () => PlainTask()), 1, 96);
        Assert.InRange(Extra(static () => TimedTaskOf(1), static () => PlainTaskOf(1)), 1, 96);
    }

    [Fact]
    public void CompletedTasks_AddNothing()
    {
        Assert.Equal(0, Extra(static () => DoneAsync(), static () => Task.CompletedTask, static () => { }));
        Assert.Equal(0, Extra(static () => DoneValueAsync(3), static () => new ValueTask<int>(3), static () => { }));
    }

    private static double Extra(Func<ValueTask> timed, Func<ValueTask> plain) => Difference(
        () => Finish(timed(), Gate.End), () => Finish(plain(), Gate.End));

    private static double Extra(Func<ValueTask<int>> timed, Func<ValueTask<int>> plain) => Extra(timed, plain, Gate.End);

    private static double Extra(Func<ValueTask<int>> timed, Func<ValueTask<int>> plain, Action end) => Difference(
        () => Finish(timed(), end), () => Finish(plain(), end));

    private static double Extra(Func<Task> timed, Func<Task> plain) => Extra(timed, plain, Gate.End);

    private static double Extra(Func<Task> timed, Func<Task> plain, Action end) => Difference(
        () => Finish(timed(), end), () => Finish(plain(), end));

    private static double Difference(Action timed, Action plain) => AllocatedBytes.Extra(Calls, timed, plain);

    private static void Finish(ValueTask task, Action end)
    {
        end();
        task.GetAwaiter().GetResult();
    }

    private static void Finish(ValueTask<int> task, Action end)
    {
        end();
        task.GetAwaiter().GetResult();
    }

    private static void Finish(Task task, Action end)
    {
        end();
        task.GetAwaiter().GetResult();
    }

    [Timed("suspended.value")]
    private static async ValueTask Timed() => await Gate;

    private static async ValueTask Plain() => await Gate;

    [Timed("suspended.value_of")]
    private static async ValueTask<int> TimedOf(int value)
    {
        await Gate;
        return value;
    }

    private static async ValueTask<int> PlainOf(int value)
    {
        await Gate;
        return value;
    }

    [Gauge("suspended.gauge")]
    private static async ValueTask<int> Valued()
    {
        await Gate;
        return 1;
    }

    [Timed("suspended.task")]
    private static async Task TimedTask() => await Gate;

    private static async Task PlainTask() => await Gate;

    [Timed("suspended.task_of")]
    private static async Task<int> TimedTaskOf(int value)
    {
        await Gate;
        return value;
    }

    private static async Task<int> PlainTaskOf(int value)
    {
        await Gate;
        return value;
    }

    [Timed("suspended.done")]
    private static Task DoneAsync() => Task.CompletedTask;

    [Timed("suspended.done_value")]
    private static ValueTask<int> DoneValueAsync(int value) => new(value);
}
