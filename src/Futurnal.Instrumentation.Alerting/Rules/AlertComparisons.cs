namespace Futurnal.Instrumentation.Alerting;

/// <summary>Compares, and writes comparisons as rule files and messages do.</summary>
internal static class AlertComparisons
{
    public static IReadOnlyList<(string Text, AlertComparison Comparison)> All { get; } =
    [
        (">", AlertComparison.Above),
        ("<", AlertComparison.Below),
        (">=", AlertComparison.AtLeast),
        ("<=", AlertComparison.AtMost),
        ("==", AlertComparison.Equal),
    ];

    public static string Symbol(this AlertComparison comparison) => All[(int)comparison].Text;

    public static bool Holds(this AlertComparison comparison, double value, double threshold) => comparison switch
    {
        AlertComparison.Above => value > threshold,
        AlertComparison.Below => value < threshold,
        AlertComparison.AtLeast => value >= threshold,
        AlertComparison.AtMost => value <= threshold,
        _ => value.Equals(threshold),
    };

    /// <summary>Tells whether larger values are worse.</summary>
    public static bool IsUpward(this AlertComparison comparison) => comparison is AlertComparison.Above or AlertComparison.AtLeast;

    /// <summary>Tells whether smaller values are worse.</summary>
    public static bool IsDownward(this AlertComparison comparison) => comparison is AlertComparison.Below or AlertComparison.AtMost;
}
