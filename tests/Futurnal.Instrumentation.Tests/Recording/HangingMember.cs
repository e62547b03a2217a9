namespace Futurnal.Instrumentation.Tests.Recording;

/// <summary>A member that answers when it is released.</summary>
internal sealed class HangingMember(double value = 1) : IDisposable
{
    private readonly ManualResetEventSlim _release = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public bool IsThreadOfTheProcess { get; private set; }

    public Exception? Failure { get; init; }

    public double? Read()
    {
        Interlocked.Increment(ref _reads);
        IsThreadOfTheProcess = Thread.CurrentThread is { IsBackground: false } or { IsThreadPoolThread: true };
        _reached.TrySetResult();
        _release.Wait(CancellationToken.None);
        return Failure is null ? value : throw Failure;
    }

    /// <summary>Waits until someone reads.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Release() => _release.Set();

    // Not disposed of: a reading that is late may still wait.
    public void Dispose() => Release();
}
