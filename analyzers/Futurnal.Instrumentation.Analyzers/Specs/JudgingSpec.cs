using System.Globalization;

namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>How a metric says that it is to be judged. What it does not say is <see langword="null"/>.</summary>
/// <param name="P50">What the median may be at most.</param>
/// <param name="P95">What the 95th percentile may be at most.</param>
/// <param name="P99">What the 99th percentile may be at most.</param>
/// <param name="AtMost">What every value may be at most.</param>
/// <param name="AtLeast">What every value must be at least.</param>
/// <param name="Bad">The name of the bad direction.</param>
internal sealed record JudgingSpec(double? P50, double? P95, double? P99, double? AtMost, double? AtLeast, string? Bad)
{
    public static readonly JudgingSpec None = new(null, null, null, null, null, null);

    private static readonly (string Name, string Argument)[] Names =
        [(nameof(P50), "P50Budget"), (nameof(P95), "P95Budget"), (nameof(P99), "P99Budget"), (nameof(AtMost), "AtMost"), (nameof(AtLeast), "AtLeast")];

    // Of each pair the first is never above the second: a lower percentile, or the least that a gauge may be.
    private static readonly (int Lower, int Upper)[] Ordered = [(0, 1), (0, 2), (1, 2), (4, 3)];

    /// <summary>Gets the budgets that are given, by the property that holds each in a running program.</summary>
    public IEnumerable<(string Name, string Number)> Budgets => Names.Zip(Numbers, (name, number) => (name.Name, Number: Show(number)))
        .Where(b => b.Number.Length > 0);

    private double?[] Numbers => [P50, P95, P99, AtMost, AtLeast];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static JudgingSpec Parse(string text)
    {
        var parts = text.Split(';').Select(p => p.Split('=')).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        return new(Number(nameof(P50)), Number(nameof(P95)), Number(nameof(P99)), Number(nameof(AtMost)), Number(nameof(AtLeast)), parts[nameof(Bad)].FirstOrDefault());

        double? Number(string name) => double.TryParse(parts[name].FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Adds what another declaration says; what was said first stays.</summary>
    public JudgingSpec And(JudgingSpec other) =>
        new(P50 ?? other.P50, P95 ?? other.P95, P99 ?? other.P99, AtMost ?? other.AtMost, AtLeast ?? other.AtLeast, Bad ?? other.Bad);

    /// <summary>Says in what two declarations contradict each other; <see langword="null"/> where one only says more than the other.</summary>
    public string? DifferenceFrom(JudgingSpec first)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (Numbers[i] is { } own && first.Numbers[i] is { } other && own != other)
            {
                return $"with {Names[i].Argument} = {Show(other)}, here with {Show(own)}";
            }
        }

        foreach (var (lower, upper) in Ordered)
        {
            if (first.Numbers[lower] > Numbers[upper])
            {
                return $"with {Names[lower].Argument} = {Show(first.Numbers[lower])}, here with {Names[upper].Argument} = {Show(Numbers[upper])}, which is below it";
            }

            if (Numbers[lower] > first.Numbers[upper])
            {
                return $"with {Names[upper].Argument} = {Show(first.Numbers[upper])}, here with {Names[lower].Argument} = {Show(Numbers[lower])}, which is above it";
            }
        }

        return Bad is not null && first.Bad is not null && Bad != first.Bad ? $"with Bad = {first.Bad}, here with {Bad}" : null;
    }

    /// <summary>Writes it for compilations that reference this one; empty where nothing is said.</summary>
    public override string ToString() => string.Join(";", Budgets.Select(b => $"{b.Name}={b.Number}").Concat(Bad is null ? [] : [$"{nameof(Bad)}={Bad}"]));

    private static string Show(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
