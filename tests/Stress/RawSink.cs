using System.Collections;
using System.Globalization;
using Futurnal.Instrumentation;

namespace Stress;

/// <summary>Counts the single values that arrive, and looks at each: whether it was recorded under its series, and came once.</summary>
internal sealed class RawSink : IMetricSink
{
    private const double LongestMs = 600_000;

    private readonly BitArray _seen = new(1 << 20);

    public long Kept { get; private set; }

    public double Dropped { get; private set; }

    public long Batches { get; private set; }

    public int Largest { get; private set; }

    /// <summary>Gets what cannot be, whatever was recorded.</summary>
    public List<string> Impossible { get; } = [];

    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        Batches++;
        Kept += batch.Observations.Length;
        Largest = Math.Max(Largest, batch.Observations.Length);
        Dropped += batch.Points.Where(p => p.Series.Metric.Name == "telemetry.points.dropped").Sum(p => p.Value);
        foreach (var observation in batch.Observations)
        {
            Look(observation.Series.ToString(), observation.Value);
        }

        return ValueTask.CompletedTask;
    }

    private void Look(string series, double value)
    {
        if (series.StartsWith("raw.time", StringComparison.Ordinal))
        {
            Expect(value is >= 0 and < LongestMs, series, value, "is no duration");
            return;
        }

        var number = (long)value;
        if (number < 0 || number != value || RawTargets.SeriesOf(number) != series)
        {
            Expect(false, series, value, "was not recorded there");
            return;
        }

        if (number >= _seen.Length)
        {
            _seen.Length = (int)Math.Min(int.MaxValue, number * 2);
        }

        Expect(!_seen[(int)number], series, value, "came twice");
        _seen[(int)number] = true;
    }

    private void Expect(bool condition, string series, double value, string problem)
    {
        if (!condition)
        {
            Impossible.Add(string.Create(CultureInfo.InvariantCulture, $"{series}: {value} {problem}"));
        }
    }
}
