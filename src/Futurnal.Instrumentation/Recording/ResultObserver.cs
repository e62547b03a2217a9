using System.Diagnostics;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a task with a result, records the call's end, then completes its own task alike.</summary>
[StackTraceHidden]
internal sealed class ResultObserver<TResult, TCall> : TaskCompletionSource<TResult>
    where TCall : struct, IObservedCall<TResult>
{
    private readonly Task<TResult> _observed;
    private readonly TCall _call;

    public ResultObserver(Task<TResult> observed, TCall call)
    {
        _observed = observed;
        _call = call;
        observed.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Complete);
    }

    /// <summary>Records the end of a call whose task has completed.</summary>
    public static void Complete(Task<TResult> completed, TCall call)
    {
        var status = Outcome.Of(completed);
        if (status == OperationStatus.Succeeded)
        {
            call.CompleteWith(completed.Result);
        }
        else
        {
            call.Complete(status);
        }
    }

    private void Complete()
    {
        Complete(_observed, _call);
        SetFromTask(_observed);
    }
}
