namespace Futurnal.Instrumentation.Baselines;

/// <summary>Whether a baseline can be judged by.</summary>
public enum BaselineState
{
    /// <summary>Too few samples were seen yet; nothing is judged by it.</summary>
    Learning,

    /// <summary>There are enough samples.</summary>
    Ready,
}
