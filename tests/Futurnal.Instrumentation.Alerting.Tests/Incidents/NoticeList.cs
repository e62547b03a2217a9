namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Tells notices to a list, as quickly and as well as it is asked to.</summary>
internal sealed class NoticeList(Action<AlertNotice> tell) : INoticeSink
{
    /// <summary>Gets or sets the least severity that is told.</summary>
    public AlertSeverity? Least { get; set; } = AlertSeverity.Info;

    /// <summary>Gets or sets what comes of a notice.</summary>
    public Task<bool> Answer { get; set; } = Task.FromResult(true);

    public bool Tells(AlertSeverity severity) => severity >= Least;

    public Task<bool> NotifyAsync(AlertNotice notice)
    {
        tell(notice);
        return Answer;
    }
}
