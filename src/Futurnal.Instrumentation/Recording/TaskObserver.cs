using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a task, records the call's end, then completes the caller's task alike.</summary>
[StackTraceHidden]
internal sealed class TaskObserver<TCall>
    where TCall : struct, IObservedCall
{
    private readonly Action _complete;
    private TaskCompletionSource? _handedOut;
    private Task? _observed;
    private TCall _call;

    public TaskObserver() => _complete = Complete;

    public static Task Observe(Task observed, TCall call)
    {
        var handedOut = new TaskCompletionSource(observed.AsyncState);
        var observer = ObserverPool<TaskObserver<TCall>>.Take();
        observer._handedOut = handedOut;
        observer._observed = observed;
        observer._call = call;
        TaskEnd.Tell(observed, observer._complete);
        return handedOut.Task;
    }

    private void Complete()
    {
        var (handedOut, observed, call) = (_handedOut!, _observed!, _call);
        (_handedOut, _observed, _call) = (null, null, default);
        ObserverPool<TaskObserver<TCall>>.Return(this);
        call.Complete(Outcome.Of(observed));
        handedOut.SetFromTask(observed);
    }
}
