using Futurnal.Instrumentation.Alerting;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>How a process judges what it flushes, and who is told. Not thread-safe; read once when telemetry starts.</summary>
public sealed class AlertingOptions
{
    /// <summary>Gets or sets a value indicating whether flushes are judged at all. Default: they are.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Gets the rules. At first: <see cref="AlertRules.Default"/>.</summary>
    public IList<AlertRule> Rules { get; } = [.. AlertRules.Default];

    /// <summary>
    /// Gets or sets a file of rules that is put over <see cref="Rules"/>, and read again where it changes; it need not exist.
    /// Default: <c>alert-rules.json</c> beside the store.
    /// </summary>
    public string? RuleFile { get; set; }

    /// <summary>
    /// Gets or sets a file of gates, as <c>futurnal telemetry gates --gates</c> takes it; each is an alert where it fails for a minute, besides those that metrics
    /// declare. It is read once, and what is wrong with it is told to <see cref="TelemetryOptions.Notice"/>. Default: none.
    /// </summary>
    public string? GateFile { get; set; }

    /// <summary>Gets or sets a value indicating whether series are watched for anomalies. Default: they are, once a baseline is known.</summary>
    public bool FindAnomalies { get; set; } = true;

    /// <summary>Gets the stretches of time in which no notices are given.</summary>
    public IList<MuteWindow> Mutes { get; } = [];

    /// <summary>Gets or sets how many incidents may be open in the store, 1 to 10,000. Default: 100.</summary>
    public int MaxActive { get; set; } = 100;

    /// <summary>
    /// Gets who is told, and from which severity on. At first: the desktop, from <see cref="AlertSeverity.Warning"/> on. A service that
    /// has no desktop shows nothing, and says so once where an incident begins; clear the list, or add another notifier.
    /// </summary>
    public IList<NoticeTarget> Notifiers { get; } = [new NoticeTarget(new DesktopNotifier())];

    internal void Validate()
    {
        AlertRules.Validate([.. Rules]);
        if (MaxActive is < 1 or > 10_000)
        {
            throw new ArgumentException(FormattableString.Invariant($"{nameof(AlertingOptions)}.{nameof(MaxActive)} is {MaxActive}; it must be 1 at least and 10000 at most."));
        }

        if (Notifiers.Contains(null!) || Mutes.Contains(null!))
        {
            throw new ArgumentException($"{nameof(AlertingOptions)}.{(Notifiers.Contains(null!) ? nameof(Notifiers) : nameof(Mutes))} contains null; leave out what is not there.");
        }
    }
}
