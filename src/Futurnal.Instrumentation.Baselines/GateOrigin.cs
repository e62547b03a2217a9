namespace Futurnal.Instrumentation.Baselines;

/// <summary>Who set a gate.</summary>
public enum GateOrigin
{
    /// <summary>This library.</summary>
    BuiltIn,

    /// <summary>The metric, where it is declared.</summary>
    Metric,

    /// <summary>A gate file.</summary>
    File,
}
