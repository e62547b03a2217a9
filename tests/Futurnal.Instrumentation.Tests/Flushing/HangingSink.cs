namespace Futurnal.Instrumentation.Tests.Flushing;

/// <summary>Answers nothing until it is released, and then all; keeps every batch.</summary>
internal sealed class HangingSink : IMetricSink
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets or sets a value indicating whether it holds the thread that calls it, too.</summary>
    public bool IsBlocking { get; set; }

    public RecordingSink Kept { get; } = new();

    public CancellationToken Token { get; private set; }

    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        _reached.TrySetResult();
        if (IsBlocking)
        {
            _release.Task.Wait(CancellationToken.None);
        }

        await _release.Task;
        await Kept.WriteAsync(batch, cancellationToken);
    }

    /// <summary>Waits until the sink has a batch.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Release() => _release.SetResult();
}
