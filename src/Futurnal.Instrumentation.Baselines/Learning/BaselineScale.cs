namespace Futurnal.Instrumentation.Baselines;

/// <summary>On which scale the values of a series are judged.</summary>
public enum BaselineScale
{
    /// <summary>The values themselves: differences count.</summary>
    Linear,

    /// <summary>The natural logarithms of the values, all of which are above zero: ratios count.</summary>
    Logarithmic,
}
