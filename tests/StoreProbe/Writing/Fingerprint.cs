using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Futurnal.Instrumentation;

namespace StoreProbe;

/// <summary>A checksum of all that a flush holds, whatever the order of its points. Not thread-safe.</summary>
internal sealed class Fingerprint
{
    private readonly List<string> _lines = [];

    public static string Of(MetricBatch batch)
    {
        var fingerprint = new Fingerprint();
        foreach (var point in batch.Points)
        {
            fingerprint.AddPoint(point.Series.Metric.Name, point.Value, point.Distribution, batch.Observations.Count(o => o.Series.Equals(point.Series)));
        }

        foreach (var observation in batch.Observations)
        {
            fingerprint.AddObservation(observation.Series.Metric.Name, observation.Value);
        }

        return fingerprint.ToString();
    }

    public void AddPoint(string metric, double value, ExponentialHistogram? distribution, int observations) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{metric} {value:R} {observations} {Text(distribution)}"));

    public void AddObservation(string metric, double value) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{metric} single {value:R}"));

    /// <summary>Gets all of a distribution in words.</summary>
    public static string Text(ExponentialHistogram? distribution) => distribution is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{distribution.Count} {distribution.ZeroCount} {distribution.Sum:R} {distribution.SumOfSquares:R} {distribution.Min:R} {distribution.Max:R} {distribution.Scale} {string.Join(',', distribution.BucketIndices.ToArray())} {string.Join(',', distribution.BucketCounts.ToArray())}");

    /// <inheritdoc/>
    public override string ToString()
    {
        _lines.Sort(StringComparer.Ordinal);
        return XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', _lines))).ToString("x16", CultureInfo.InvariantCulture);
    }
}
