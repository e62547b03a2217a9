using System.Globalization;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>What a bucket says, as text: sums to nine digits, all else to the last.</summary>
internal static class BucketText
{
    private static readonly double[] Shares = [0, 0.5, 0.9, 0.95, 0.99, 0.999, 1];

    public static string Of(MetricBucket bucket)
    {
        // A sum near zero of values that are not has lost its digits.
        var size = Math.Max(Math.Abs(bucket.Min), Math.Abs(bucket.Max)) * bucket.Count;
        var quantiles = bucket.IncludesDistribution ? string.Join(" ", Shares.Select(q => Show(bucket.Quantile(q)))) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {bucket.Metric.Name} {MemoryHistory.Show(bucket.Labels)} {bucket.Series} {bucket.FromMs}-{bucket.ToMs}: {bucket.Count} {Round(bucket.Sum, size)} {Show(bucket.Min)} {Show(bucket.Max)} {Round(bucket.SumOfSquares, size * size)} | {quantiles} | {bucket.LatestTimestampMs} {bucket.Latest:R}
            """);
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Round(double value, double size) => size == 0 ? "0" : Math.Round(value / size, 9).ToString("0.#########", CultureInfo.InvariantCulture).Replace("-0", "0", StringComparison.Ordinal);
}
