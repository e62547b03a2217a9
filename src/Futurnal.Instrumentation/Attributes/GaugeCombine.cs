namespace Futurnal.Instrumentation;

/// <summary>How the values that several instances or members have at the time of a flush become one value of a gauge.</summary>
public enum GaugeCombine
{
    /// <summary>Their sum, as for lengths of queues.</summary>
    Sum,

    /// <summary>The greatest of them.</summary>
    Max,

    /// <summary>The least of them.</summary>
    Min,

    /// <summary>Their arithmetic mean, as for rates; each instance counts the same.</summary>
    Mean,
}
