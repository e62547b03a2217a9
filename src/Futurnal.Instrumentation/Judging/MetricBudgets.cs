using System.Globalization;

namespace Futurnal.Instrumentation;

/// <summary>
/// What a metric declares it will keep to, in its own unit; each of it is a quality gate. Immutable, thread-safe, equal by its numbers.
/// </summary>
public sealed record MetricBudgets
{
    /// <summary>Gets the budgets of a metric that declares none.</summary>
    public static MetricBudgets None { get; } = new();

    /// <summary>Gets what the median may be at most, of a histogram or timer.</summary>
    public double? P50 { get; init; }

    /// <summary>Gets what the 95th percentile may be at most, of a histogram or timer.</summary>
    public double? P95 { get; init; }

    /// <summary>Gets what the 99th percentile may be at most, of a histogram or timer.</summary>
    public double? P99 { get; init; }

    /// <summary>Gets what every value may be at most, of a gauge.</summary>
    public double? AtMost { get; init; }

    /// <summary>Gets what every value must be at least, of a gauge.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Gets a value indicating whether nothing is declared.</summary>
    public bool IsEmpty => this == None;

    private string? WhyNotOrdered =>
        P50 > P95 || P50 > P99 || P95 > P99 ? "a higher percentile is never below a lower one; make P50 the least and P99 the greatest"
        : AtLeast > AtMost ? "AtLeast is above AtMost, so no value could pass; exchange them"
        : null;

    /// <summary>Says what is wrong with the budgets of a metric, with the remedy; <see langword="null"/> where nothing is.</summary>
    internal string? WhyNot(MetricType type)
    {
        var isDistribution = type is MetricType.Histogram or MetricType.Timer;
        if (!isDistribution && (P50 ?? P95 ?? P99) is not null)
        {
            return "a percentile is for histograms and timers; leave it out";
        }

        if (type != MetricType.Gauge && (AtMost ?? AtLeast) is not null)
        {
            return "AtMost and AtLeast are for gauges; leave them out";
        }

        return WhyNot("P50", P50) ?? WhyNot("P95", P95) ?? WhyNot("P99", P99)
            ?? (IsInfinite(AtMost) || IsInfinite(AtLeast) ? "AtMost and AtLeast must be finite numbers" : null)
            ?? WhyNotOrdered;
    }

    /// <summary>Adds what another declaration gives; what was given first stays, and stays alone where both together make no sense.</summary>
    internal MetricBudgets And(MetricBudgets other)
    {
        var both = new MetricBudgets
        {
            P50 = P50 ?? other.P50,
            P95 = P95 ?? other.P95,
            P99 = P99 ?? other.P99,
            AtMost = AtMost ?? other.AtMost,
            AtLeast = AtLeast ?? other.AtLeast,
        };
        return both.WhyNotOrdered is null ? both : this;
    }

    private static string? WhyNot(string name, double? budget) => IsInfinite(budget) || budget < 0
        ? string.Create(CultureInfo.InvariantCulture, $"{name} is {budget}, and no value is below zero or without end; use a finite number from 0 up")
        : null;

    private static bool IsInfinite(double? number) => number is { } given && !double.IsFinite(given);
}
