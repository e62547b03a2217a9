using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Waits for a value task with a result, records the call's end, then completes the caller's alike.</summary>
[StackTraceHidden]
internal sealed class ResultValueTaskObserver<TResult, TCall> : ObservedSource<TResult>
    where TCall : struct, IObservedCall<TResult>
{
    private readonly Action _complete;
    private ValueTask<TResult> _observed;
    private TCall _call;

    public ResultValueTaskObserver() => _complete = Complete;

    public static ValueTask<TResult> Observe(ValueTask<TResult> observed, TCall call)
    {
        var observer = ObserverPool<ResultValueTaskObserver<TResult, TCall>>.Take();
        var handedOut = new ValueTask<TResult>(observer, observer.Version);
        observer._observed = observed;
        observer._call = call;
        observed.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(observer._complete);
        return handedOut;
    }

    protected override void Return() => ObserverPool<ResultValueTaskObserver<TResult, TCall>>.Return(this);

    private void Complete()
    {
        var (observed, call) = (_observed, _call);
        (_observed, _call) = (default, default);
        var isCanceled = observed.IsCanceled;
        TResult result;
        try
        {
            result = observed.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            call.Complete(Outcome.Of(isSuccessful: false, isCanceled));
            Fail(exception, isCanceled);
            return;
        }

        call.CompleteWith(result);
        Succeed(result);
    }
}
