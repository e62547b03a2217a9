using System.Runtime.CompilerServices;

namespace GeneratedCode.Tests;

/// <summary>Suspends whoever awaits it until it is ended; for one awaiting method at a time.</summary>
internal sealed class Pause : INotifyCompletion
{
    private Action? _continuation;

    public bool IsCompleted => false;

    public Pause GetAwaiter() => this;

    public void OnCompleted(Action continuation) => _continuation = continuation;

    public void GetResult()
    {
    }

    /// <summary>Runs the rest of the method that awaits.</summary>
    public void End()
    {
        var continuation = _continuation!;
        _continuation = null;
        continuation();
    }
}
