namespace Futurnal.Instrumentation.Baselines;

/// <summary>A number with its unit, or the reason why there is none.</summary>
/// <param name="Value">The number, finite; <see langword="null"/> where there is none.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Reason">Why there is none.</param>
internal readonly record struct Measured(double? Value, GateUnit Unit, string? Reason)
{
    public static Measured Of(double value, GateUnit unit) => double.IsFinite(value)
        ? new(value, unit, null)
        : None("the result is not finite");

    public static Measured None(string reason) => new(null, GateUnit.One, reason);
}
