namespace Futurnal.Instrumentation;

/// <summary>What a definition says of itself beyond what it is.</summary>
/// <param name="Direction">The bad direction; <see langword="null"/> where none is given.</param>
/// <param name="Budgets">The budgets; <see langword="null"/> where none is given.</param>
internal sealed record JudgedBy(BadDirection? Direction, MetricBudgets? Budgets)
{
    /// <summary>Adds what another place of the same metric gives; what was given first stays.</summary>
    public JudgedBy And(JudgedBy other) => new(
        Direction ?? other.Direction,
        Budgets is null || other.Budgets is null ? Budgets ?? other.Budgets : Budgets.And(other.Budgets));
}
