namespace Futurnal.Instrumentation.Recording;

/// <summary>How much of telemetry runs in this process; set by the environment variable <c>FUTURNAL_TELEMETRY</c>.</summary>
public enum TelemetryMode
{
    /// <summary>Record and keep in the store: the value <c>on</c>, and the default.</summary>
    On,

    /// <summary>Record, but keep in memory only; no file is written: the value <c>memory</c>.</summary>
    Memory,

    /// <summary>Record nothing and write nothing: the value <c>off</c>.</summary>
    Off,
}
