using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace Futurnal.Instrumentation.Recording;

/// <summary>What stands behind the value task that a caller is given for one that was suspended. It serves one call at a time.</summary>
/// <typeparam name="TResult">The result's type; any, where there is none.</typeparam>
[StackTraceHidden]
internal abstract class ObservedSource<TResult> : IValueTaskSource<TResult>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<TResult> _core;
    private ValueTaskSourceStatus _ended;

    /// <summary>Gets the number that tells the call being served from those before.</summary>
    protected short Version => _core.Version;

    public ValueTaskSourceStatus GetStatus(short token) =>
        _core.GetStatus(token) == ValueTaskSourceStatus.Pending ? ValueTaskSourceStatus.Pending : _ended;

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    public TResult GetResult(short token)
    {
        // A token of another call is refused before anything is touched.
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            Wait(token);
        }

        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            Return();
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    /// <summary>Hands the object back, which then may serve another call at once.</summary>
    protected abstract void Return();

    protected void Succeed(TResult result)
    {
        _ended = ValueTaskSourceStatus.Succeeded;
        _core.SetResult(result);
    }

    protected void Fail(Exception exception, bool isCanceled)
    {
        _ended = isCanceled ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted;
        _core.SetException(exception);
    }

    /// <summary>Blocks, as the value task of an async method does when asked for its result too early.</summary>
    private void Wait(short token)
    {
        using var ended = new ManualResetEventSlim();
        _core.OnCompleted(static state => ((ManualResetEventSlim)state!).Set(), ended, token, ValueTaskSourceOnCompletedFlags.None);
        ended.Wait();
    }
}
