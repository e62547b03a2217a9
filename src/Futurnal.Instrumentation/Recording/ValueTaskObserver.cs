using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a value task, records the call's end, then completes the caller's alike.</summary>
[StackTraceHidden]
internal sealed class ValueTaskObserver<TCall> : ObservedSource<byte>
    where TCall : struct, IObservedCall
{
    private readonly Action _complete;
    private ValueTask _observed;
    private TCall _call;

    public ValueTaskObserver() => _complete = Complete;

    public static ValueTask Observe(ValueTask observed, TCall call)
    {
        var observer = ObserverPool<ValueTaskObserver<TCall>>.Take();
        var handedOut = new ValueTask(observer, observer.Version);
        observer._observed = observed;
        observer._call = call;
        observed.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(observer._complete);
        return handedOut;
    }

    protected override void Return() => ObserverPool<ValueTaskObserver<TCall>>.Return(this);

    private void Complete()
    {
        var (observed, call) = (_observed, _call);
        (_observed, _call) = (default, default);
        var isCanceled = observed.IsCanceled;
        call.Complete(Outcome.Of(observed.IsCompletedSuccessfully, isCanceled));
        try
        {
            observed.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            Fail(exception, isCanceled);
            return;
        }

        Succeed(0);
    }
}
