namespace Futurnal.Instrumentation.Alerting;

/// <summary>Has people told of incidents. Thread-safe.</summary>
public interface INoticeSink
{
    /// <summary>Tells whether anybody is told of an incident of a severity; where nobody is, it is left to other processes to tell.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Whether anybody is.</returns>
    bool Tells(AlertSeverity severity);

    /// <summary>Has a notice told. Returns at once and throws nothing.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>A task that completes when it was told or given up, with whether anybody was told. It does not fail.</returns>
    Task<bool> NotifyAsync(AlertNotice notice);
}
