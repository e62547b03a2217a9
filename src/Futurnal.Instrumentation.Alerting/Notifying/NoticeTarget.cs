namespace Futurnal.Instrumentation.Alerting;

/// <summary>A notifier, and how severe an incident has to be to be told by it.</summary>
/// <param name="Notifier">The notifier.</param>
/// <param name="Least">The least severity that is told.</param>
public sealed record NoticeTarget(INotifier Notifier, AlertSeverity Least = AlertSeverity.Warning);
