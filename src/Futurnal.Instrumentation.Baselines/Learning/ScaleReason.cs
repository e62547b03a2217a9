namespace Futurnal.Instrumentation.Baselines;

/// <summary>Why a scale was chosen.</summary>
public enum ScaleReason
{
    /// <summary>Linear, since some value is zero or below and has no logarithm.</summary>
    NotAllPositive,

    /// <summary>Linear, since logarithms describe the values no better.</summary>
    LogarithmsNoBetter,

    /// <summary>Logarithmic, since logarithms describe the values better.</summary>
    LogarithmsBetter,
}
