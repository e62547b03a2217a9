using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a task, records the call's end, then completes its own task alike.</summary>
[StackTraceHidden]
internal sealed class TaskObserver<TCall> : TaskCompletionSource
    where TCall : struct, IObservedCall
{
    private readonly Task _observed;
    private readonly TCall _call;

    public TaskObserver(Task observed, TCall call)
    {
        _observed = observed;
        _call = call;
        observed.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Complete);
    }

    private void Complete()
    {
        _call.Complete(Outcome.Of(_observed));
        SetFromTask(_observed);
    }
}
