using System.Diagnostics;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a task with a result, records the call's end, then completes the caller's task alike.</summary>
[StackTraceHidden]
internal sealed class ResultObserver<TResult, TCall>
    where TCall : struct, IObservedCall<TResult>
{
    private readonly Action _complete;
    private TaskCompletionSource<TResult>? _handedOut;
    private Task<TResult>? _observed;
    private TCall _call;

    public ResultObserver() => _complete = Complete;

    public static Task<TResult> Observe(Task<TResult> observed, TCall call)
    {
        var handedOut = new TaskCompletionSource<TResult>(observed.AsyncState);
        var observer = ObserverPool<ResultObserver<TResult, TCall>>.Take();
        observer._handedOut = handedOut;
        observer._observed = observed;
        observer._call = call;
        TaskEnd.Tell(observed, observer._complete);
        return handedOut.Task;
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
        var (handedOut, observed, call) = (_handedOut!, _observed!, _call);
        (_handedOut, _observed, _call) = (null, null, default);
        ObserverPool<ResultObserver<TResult, TCall>>.Return(this);
        Complete(observed, call);
        handedOut.SetFromTask(observed);
    }
}
