namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>Where a label's value comes from.</summary>
internal enum LabelSource
{
    Constant,
    Parameter,
    Result,

    /// <summary>How the call ended.</summary>
    Outcome,
}
