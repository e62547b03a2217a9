namespace Futurnal.Instrumentation;

/// <summary>How much a finding matters; rises from value to value.</summary>
public enum AlertSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth a look soon.</summary>
    Warning,

    /// <summary>Worth a look at once.</summary>
    Critical,
}
