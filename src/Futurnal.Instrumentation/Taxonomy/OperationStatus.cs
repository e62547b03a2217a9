namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>How an operation ended; the values of the label <c>status</c>.</summary>
public enum OperationStatus
{
    /// <summary>It ended without an exception.</summary>
    Succeeded,

    /// <summary>It ended in an exception.</summary>
    Failed,

    /// <summary>Its input cannot be processed and was set aside.</summary>
    Quarantined,

    /// <summary>It failed and will be tried again.</summary>
    RetryScheduled,

    /// <summary>It ended in an <see cref="OperationCanceledException"/>.</summary>
    Cancelled,
}
