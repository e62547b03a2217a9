namespace Futurnal.Instrumentation.Baselines;

/// <summary>A baseline as a store keeps it.</summary>
internal static class BaselineRecord
{
    /// <summary>Gets what is kept; <see langword="null"/> of one that is still learning.</summary>
    public static StoredBaseline? Of(Baseline baseline) => baseline is { Model: { } model, Figures: { } figures }
        ? new StoredBaseline
        {
            MetricName = baseline.Series.Metric.Name,
            LabelsJson = baseline.Series.LabelsJson,
            Mean = figures.Mean,
            StandardDeviation = figures.StandardDeviation,
            P50 = figures.P50,
            P95 = figures.P95,
            P99 = figures.P99,
            Min = figures.Min,
            Max = figures.Max,
            SampleCount = figures.Count,
            WindowMs = baseline.WindowMs,
            ComputedAtMs = baseline.ComputedAtMs,
            Model = ModelJson.Write(model, baseline.Profile, DefinitionStamp.Of(baseline.Series.Metric)),
        }
        : null;

    /// <summary>Gets the baseline that was kept; <see langword="null"/> where it is not of this series as it is now, or of other options.</summary>
    public static Baseline? Read(StoredBaseline stored, Series series, BaselineOptions options) =>
        stored.WindowMs == (long)options.Window.TotalMilliseconds
            && ModelJson.TryRead(stored.Model, DefinitionStamp.Of(series.Metric), options.TimeZone) is var (model, profile)
            && model.Outline.Samples >= options.MinSamples
            ? new Baseline
            {
                Series = series,
                Samples = model.Outline.Samples,
                MissingSamples = 0,
                ReadyInMs = 0,
                Figures = new BaselineFigures(
                    stored.SampleCount, stored.Mean, stored.StandardDeviation, stored.P50, stored.P95, stored.P99, stored.Min, stored.Max),
                Model = model,
                Profile = profile,
                WindowMs = stored.WindowMs,
                ComputedAtMs = stored.ComputedAtMs,
            }
            : null;
}
