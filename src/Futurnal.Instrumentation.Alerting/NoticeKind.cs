namespace Futurnal.Instrumentation.Alerting;

/// <summary>What a notice tells of an incident.</summary>
public enum NoticeKind
{
    /// <summary>It began.</summary>
    Fired,

    /// <summary>It became more severe.</summary>
    Escalated,

    /// <summary>It goes on after it was kept quiet for a while.</summary>
    Reminded,

    /// <summary>It is over.</summary>
    Resolved,
}
