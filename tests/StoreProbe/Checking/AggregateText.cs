using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>Aggregates in words that are the same where the aggregates are.</summary>
internal static class AggregateText
{
    public static string Of(Aggregate sums, bool withSquares) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sums.Count} {sums.Sum:R} {sums.Min:R} {sums.Max:R} {(withSquares ? sums.SumOfSquares : 0):R} {Fingerprint.Text(sums.Distribution)}");

    public static string Of(SeriesSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Count} {summary.Sum:R} {summary.Min:R} {summary.Max:R} 0 {Fingerprint.Text(summary.Distribution)}");
}
