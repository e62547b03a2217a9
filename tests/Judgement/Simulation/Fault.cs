namespace Judgement.Simulation;

/// <summary>One injected fault.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Side">1 above, -1 below.</param>
/// <param name="From">The first minute.</param>
/// <param name="To">The first minute after it.</param>
internal readonly record struct Fault(FaultKind Kind, int Side, int From, int To)
{
    /// <summary>How far the level is away in a minute, in standard deviations.</summary>
    public double ShiftAt(int minute) => Side * Kind switch
    {
        FaultKind.Step or FaultKind.Drop => 4.0,
        FaultKind.Spike => 6.0,
        FaultKind.Drift => 5.0 * (minute - From + 1) / (To - From),
        _ => 0,
    };

    /// <summary>By what the noise is multiplied.</summary>
    public double Widening => Kind == FaultKind.Variance ? 3 : 1;

    public bool Covers(int minute) => minute >= From && minute < To;
}
