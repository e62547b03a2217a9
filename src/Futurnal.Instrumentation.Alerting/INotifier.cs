namespace Futurnal.Instrumentation.Alerting;

/// <summary>Brings notices to people or programs.</summary>
/// <remarks>
/// Each notifier gets its notices one after another, apart from the others; one that throws or hangs delays nobody else and
/// is given up for that notice.
/// </remarks>
public interface INotifier
{
    /// <summary>Gets the notifier's name in lower snake_case, for messages about it.</summary>
    string Name { get; }

    /// <summary>Tells a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Asks to give up, since it takes too long or telemetry ends.</param>
    /// <returns>A task that completes when it is told.</returns>
    ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken);
}
