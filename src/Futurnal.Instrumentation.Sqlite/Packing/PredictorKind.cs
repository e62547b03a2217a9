namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a number is expected to be, and whether it may be less. Their numbers are written in the store.</summary>
internal enum PredictorKind
{
    /// <summary>The least of all.</summary>
    Least = 0,

    /// <summary>About the mean of all.</summary>
    Mean = 1,

    /// <summary>The number before and the least step.</summary>
    LeastStep = 2,

    /// <summary>The number before and about the mean step.</summary>
    MeanStep = 3,

    /// <summary>The number before and the step before; at first the step that is the offset.</summary>
    StepBefore = 4,
}
