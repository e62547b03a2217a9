namespace Futurnal.Instrumentation.Alerting;

/// <summary>How a value lies to a threshold where a rule finds it bad.</summary>
public enum AlertComparison
{
    /// <summary><c>&gt;</c></summary>
    Above,

    /// <summary><c>&lt;</c></summary>
    Below,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>==</c></summary>
    Equal,
}
