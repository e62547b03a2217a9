using Futurnal.Instrumentation.Privacy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The process-wide switch, read once from the environment variable <c>FUTURNAL_TELEMETRY</c>. Thread-safe.</summary>
public static class TelemetrySwitch
{
    /// <summary>The environment variable's name.</summary>
    public const string Variable = "FUTURNAL_TELEMETRY";

    // Stands first, since initializers run in the order of the text.
    private static readonly (TelemetryMode Mode, string? Problem) Read = Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>
    /// Whether calls are recorded. A static read-only field, so that the just-in-time compiler removes the instrumentation
    /// from optimised code where it is off.
    /// </summary>
    public static readonly bool IsRecording = Read.Mode != TelemetryMode.Off;

    /// <summary>Gets the mode the process runs in.</summary>
    public static TelemetryMode Mode => Read.Mode;

    /// <summary>Gets what is wrong with the variable's value, or <see langword="null"/>.</summary>
    public static string? Problem => Read.Problem;

    /// <summary>Reads a value of the variable. A value that is not understood switches telemetry off: who sets it wants less, not more.</summary>
    internal static (TelemetryMode Mode, string? Problem) Parse(string? value) => value?.Trim().ToUpperInvariant() switch
    {
        null or "" or "ON" => (TelemetryMode.On, null),
        "MEMORY" => (TelemetryMode.Memory, null),
        "OFF" => (TelemetryMode.Off, null),
        _ => (TelemetryMode.Off, $"{Variable} is {Show(value)}, which is not one of off, memory, on; telemetry is off."),
    };

    private static string Show(string value) => PrivateLook.Of(value) is { } look ? $"what looks like {look}" : $"'{value}'";
}
