namespace Futurnal.Instrumentation.Alerting;

/// <summary>Hands notices to a method of the application. Thread-safe.</summary>
/// <param name="callback">The method; called on the thread pool, one notice at a time.</param>
public sealed class CallbackNotifier(Func<AlertNotice, CancellationToken, ValueTask> callback) : INotifier
{
    private readonly Func<AlertNotice, CancellationToken, ValueTask> _callback = callback ?? throw new ArgumentNullException(nameof(callback));

    /// <inheritdoc/>
    public string Name => "callback";

    /// <inheritdoc/>
    public ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken) => _callback(notice, cancellationToken);
}
