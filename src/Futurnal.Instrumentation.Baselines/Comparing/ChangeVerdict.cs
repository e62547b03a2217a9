namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a comparison found of a series.</summary>
public enum ChangeVerdict
{
    /// <summary>No difference that counts.</summary>
    Same,

    /// <summary>It changed in its bad direction.</summary>
    Worse,

    /// <summary>It changed in the other direction.</summary>
    Better,

    /// <summary>It changed, and neither direction is bad.</summary>
    Changed,

    /// <summary>It was seen in too few stretches of time to tell.</summary>
    TooLittle,

    /// <summary>It was seen in the first range only.</summary>
    Gone,

    /// <summary>It was seen in the second range only.</summary>
    New,
}
