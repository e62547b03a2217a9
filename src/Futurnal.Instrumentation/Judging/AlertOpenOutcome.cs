namespace Futurnal.Instrumentation;

/// <summary>Whether an incident was opened, and why not.</summary>
public enum AlertOpenOutcome
{
    /// <summary>It was opened, by this caller.</summary>
    Opened,

    /// <summary>One of its key is open already.</summary>
    AlreadyOpen,

    /// <summary>The last one of its key ended too short a while ago.</summary>
    CoolingDown,

    /// <summary>As many as may be are open.</summary>
    OverLimit,
}
