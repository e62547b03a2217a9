namespace Futurnal.Instrumentation;

/// <summary>How a metric says that it is to be judged. Immutable and thread-safe.</summary>
/// <param name="MetricName">The metric's name.</param>
/// <param name="Unit">Its unit in UCUM notation, which the budgets are in.</param>
/// <param name="BadDirection">On which side of its usual values it is in trouble.</param>
/// <param name="Budgets">What it declares it will keep to.</param>
public sealed record MetricDeclaration(string MetricName, string Unit, BadDirection BadDirection, MetricBudgets Budgets)
{
    /// <summary>Gets what a metric of this process declares so far.</summary>
    /// <param name="metric">The metric, as a registry has it.</param>
    /// <returns>The declaration.</returns>
    public static MetricDeclaration Of(MetricDefinition metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new(metric.Name, metric.Unit, metric.BadDirection, metric.Budgets);
    }
}
