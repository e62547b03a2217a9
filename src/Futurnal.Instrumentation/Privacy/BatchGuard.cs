using System.Collections.Immutable;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation;

/// <summary>
/// Takes out of a batch what no metric may hold, such as paths, addresses and messages; for sinks that others than the flusher
/// write to. Thread-safe.
/// </summary>
/// <remarks>
/// A label's value that is no plain word, or none of the built-in values of its key, becomes <c>other</c>, and points of one
/// series are put together then. A metric whose name, label keys or unit look private is left out. Each text is counted in a
/// point of <c>privacy.redactions.total</c>, and told once for each metric without being repeated. Series that a
/// <see cref="MetricRegistry"/> made were checked when they were made, and cost nothing here.
/// </remarks>
/// <param name="report">Receives a sentence for the user, on the thread of the caller; what it throws is ignored.</param>
public sealed class BatchGuard(Action<string> report)
{
    // A series of other, for who counts by part of the application: the wall belongs to none.
    private static readonly Series Counted = new(MetricRegistry.Shared.Find("privacy.redactions.total")!, [new("component", BuiltInMetrics.Other)]);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Gets the batch without what no metric may hold.</summary>
    /// <param name="batch">The batch; stays as it is.</param>
    /// <returns>The same batch where there was nothing to take out.</returns>
    public MetricBatch Guard(MetricBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ImmutableArray<MetricPoint> points = batch.Points.IsDefault ? [] : batch.Points;
        ImmutableArray<Observation> observations = batch.Observations.IsDefault ? [] : batch.Observations;
        if (IsChecked(points, observations))
        {
            return batch;
        }

        var redactions = new Redactions();
        var guardedPoints = GuardPoints(points, redactions);
        var guardedObservations = GuardObservations(observations, redactions);
        if (redactions.Count == 0)
        {
            return batch;
        }

        TelemetryEventSource.Log.TextsRedacted(redactions.Count);
        Tell(redactions);
        guardedPoints.Add(new MetricPoint(Counted, redactions.Count));
        return batch with { Points = guardedPoints.ToPoints(), Observations = guardedObservations };
    }

    private static bool IsChecked(ImmutableArray<MetricPoint> points, ImmutableArray<Observation> observations)
    {
        foreach (var point in points)
        {
            if (!point.Series.IsChecked)
            {
                return false;
            }
        }

        foreach (var observation in observations)
        {
            if (!observation.Series.IsChecked)
            {
                return false;
            }
        }

        return true;
    }

    private static PointMerger GuardPoints(ImmutableArray<MetricPoint> points, Redactions redactions)
    {
        var merger = new PointMerger();
        foreach (var point in points)
        {
            if (Check(point.Series, redactions) is { } series)
            {
                merger.Add(ReferenceEquals(series, point.Series) ? point : Move(point, series));
            }
        }

        return merger;
    }

    private static ImmutableArray<Observation> GuardObservations(ImmutableArray<Observation> observations, Redactions redactions)
    {
        var guarded = ImmutableArray.CreateBuilder<Observation>(observations.Length);
        foreach (var observation in observations)
        {
            if (Check(observation.Series, redactions) is { } series)
            {
                guarded.Add(observation with { Series = series });
            }
        }

        return guarded.ToImmutable();
    }

    private static Series? Check(Series series, Redactions redactions) => series.IsChecked ? series : SeriesGuard.CheckForeign(series, redactions);

    private static MetricPoint Move(MetricPoint point, Series series) =>
        point.Distribution is { } distribution ? new(series, distribution) : new(series, point.Value);

    private void Tell(Redactions redactions)
    {
        foreach (var (metric, sentence) in redactions.Sentences)
        {
            lock (_gate)
            {
                if (!_told.Add(metric))
                {
                    continue;
                }
            }

            try
            {
                report(sentence);
            }
            catch (Exception e)
            {
                TelemetryEventSource.Log.NoticeFailed(e.GetType().Name);
            }
        }
    }
}
