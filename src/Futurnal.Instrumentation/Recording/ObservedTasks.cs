using System.ComponentModel;
using System.Diagnostics;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Records the end of calls that return a task when the task completes. Thread-safe.</summary>
/// <remarks>
/// A task that has completed is returned as it is. For one that has not, another is returned that completes right after the
/// end was recorded, on the same thread, with all exceptions or the cancellation of the first. The thread is another where the
/// first completes in a synchronization context or a task scheduler of its own and was not returned in one. A task that was never started is returned as it is, so that the caller can
/// start it. Of a value task that has not completed, the caller's is backed by an object that serves other calls afterwards:
/// it is to be awaited once, as the rules of value tasks say, and refuses to be awaited again; asked for its result too early
/// it waits. Made a task by <see cref="ValueTask.AsTask"/>, it tells the first of several exceptions.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class ObservedTasks
{
    /// <summary>Records the end of a call that returned a task.</summary>
    /// <typeparam name="TCall">The call's type.</typeparam>
    /// <param name="task">What the call returned.</param>
    /// <param name="call">The call.</param>
    /// <returns>The task to hand to the caller.</returns>
    public static Task Observe<TCall>(Task task, TCall call)
        where TCall : struct, IObservedCall
    {
        if (task is null || task.IsCompleted)
        {
            call.Complete(task is null ? OperationStatus.Succeeded : Outcome.Of(task));
            return task!;
        }

        return task.Status == TaskStatus.Created ? ObserveUnstarted(task, call) : TaskObserver<TCall>.Observe(task, call);
    }

    /// <inheritdoc cref="Observe{TCall}(Task, TCall)"/>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <typeparam name="TCall">The call's type.</typeparam>
    public static Task<TResult> Observe<TResult, TCall>(Task<TResult> task, TCall call)
        where TCall : struct, IObservedCall =>
        ObserveResult(task, new ResultIgnored<TResult, TCall>(call));

    /// <inheritdoc cref="Observe{TCall}(Task, TCall)"/>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <typeparam name="TCall">The call's type.</typeparam>
    public static Task<TResult> ObserveResult<TResult, TCall>(Task<TResult> task, TCall call)
        where TCall : struct, IObservedCall<TResult>
    {
        if (task is null)
        {
            call.Complete(OperationStatus.Succeeded);
            return task!;
        }

        if (task.IsCompleted)
        {
            ResultObserver<TResult, TCall>.Complete(task, call);
            return task;
        }

        return task.Status == TaskStatus.Created ? ObserveUnstartedResult(task, call) : ResultObserver<TResult, TCall>.Observe(task, call);
    }

    /// <inheritdoc cref="Observe{TCall}(Task, TCall)"/>
    public static ValueTask Observe<TCall>(ValueTask task, TCall call)
        where TCall : struct, IObservedCall
    {
        if (!task.IsCompleted)
        {
            return TaskEnd.IsInContext ? new ValueTask(TaskObserver<TCall>.Observe(task.AsTask(), call)) : ValueTaskObserver<TCall>.Observe(task, call);
        }

        call.Complete(Outcome.Of(task.IsCompletedSuccessfully, task.IsCanceled));
        return task;
    }

    /// <inheritdoc cref="Observe{TCall}(Task, TCall)"/>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <typeparam name="TCall">The call's type.</typeparam>
    public static ValueTask<TResult> Observe<TResult, TCall>(ValueTask<TResult> task, TCall call)
        where TCall : struct, IObservedCall
    {
        if (!task.IsCompleted)
        {
            return ObserveResult(task, new ResultIgnored<TResult, TCall>(call));
        }

        call.Complete(Outcome.Of(task.IsCompletedSuccessfully, task.IsCanceled));
        return task;
    }

    /// <inheritdoc cref="Observe{TCall}(Task, TCall)"/>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <typeparam name="TCall">The call's type.</typeparam>
    public static ValueTask<TResult> ObserveResult<TResult, TCall>(ValueTask<TResult> task, TCall call)
        where TCall : struct, IObservedCall<TResult>
    {
        if (!task.IsCompleted)
        {
            return TaskEnd.IsInContext
                ? new ValueTask<TResult>(ResultObserver<TResult, TCall>.Observe(task.AsTask(), call))
                : ResultValueTaskObserver<TResult, TCall>.Observe(task, call);
        }

        if (!task.IsCompletedSuccessfully)
        {
            call.Complete(Outcome.Of(isSuccessful: false, task.IsCanceled));
            return task;
        }

        // The source of a value task may be asked for its result once only: from here on the result is the caller's task.
        var result = task.Result;
        call.CompleteWith(result);
        return new ValueTask<TResult>(result);
    }

    // Apart from the methods above, so that those need no closure.
    private static Task ObserveUnstarted<TCall>(Task task, TCall call)
        where TCall : struct, IObservedCall
    {
        task.ContinueWith(ended => call.Complete(Outcome.Of(ended)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private static Task<TResult> ObserveUnstartedResult<TResult, TCall>(Task<TResult> task, TCall call)
        where TCall : struct, IObservedCall<TResult>
    {
        task.ContinueWith(ended => ResultObserver<TResult, TCall>.Complete(ended, call), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private readonly struct ResultIgnored<TResult, TCall>(TCall call) : IObservedCall<TResult>
        where TCall : struct, IObservedCall
    {
        public void CompleteWith(TResult result) => call.Complete(OperationStatus.Succeeded);

        public void Complete(OperationStatus status) => call.Complete(status);
    }
}
