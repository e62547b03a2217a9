using System.Threading.Tasks.Sources;

namespace Futurnal.Instrumentation.Tests.Recording;

/// <summary>The source of value tasks that counts how often its result is taken; a second time throws, as pooled ones do.</summary>
internal sealed class CountingSource : IValueTaskSource, IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> _core;

    public int Taken { get; private set; }

    public ValueTask Task => new(this, _core.Version);

    public ValueTask<int> TaskOfInt => new(this, _core.Version);

    public void SetResult(int result) => _core.SetResult(result);

    public void SetException(Exception exception) => _core.SetException(exception);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    public int GetResult(short token)
    {
        Taken++;
        var version = _core.Version;
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            if (version == _core.Version)
            {
                _core.Reset();
            }
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
