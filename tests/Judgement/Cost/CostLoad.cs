using System.Collections.Immutable;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Cost;

/// <summary>Series of 50 metrics, two in five of them timers of 20 calls a flush, the rest gauges and counters; with a baseline of each.</summary>
internal sealed class CostLoad
{
    private const int Metrics = 50;
    private const int Learned = 2_000;
    private const long MinuteMs = 60_000;

    private readonly Random _random = new(17);
    private readonly Series[] _series;
    private readonly Dictionary<Series, Baseline> _baselines = [];

    public CostLoad(int count)
    {
        _series = [.. Enumerable.Range(0, count).Select(i => Make(i % Metrics, i / Metrics))];
        foreach (var series in _series)
        {
            _baselines.Add(series, Learn(series));
        }
    }

    public Baseline? Find(Series series) => _baselines.GetValueOrDefault(series);

    /// <summary>Makes rules, one a metric: percentiles of timers over all series, means and rates of the others.</summary>
    public IReadOnlyList<AlertRule> Rules(int count) =>
    [
        .. _series.Take(count).Select((s, i) => new AlertRule
        {
            Name = FormattableString.Invariant($"rule_{i}"),
            MetricName = s.Metric.Name,
            Statistic = s.Metric.Type switch
            {
                MetricType.Timer => MetricStatistic.P95,
                MetricType.Counter => MetricStatistic.Rate,
                _ => MetricStatistic.Mean,
            },
            Comparison = AlertComparison.Above,
            Threshold = 1e6,
        }),
    ];

    /// <summary>Makes the flush of a moment.</summary>
    public MetricBatch Flush(long timestampMs)
    {
        var points = ImmutableArray.CreateBuilder<MetricPoint>(_series.Length);
        foreach (var series in _series)
        {
            points.Add(series.Metric.Type switch
            {
                MetricType.Timer => new MetricPoint(series, Calls()),
                MetricType.Counter => new MetricPoint(series, _random.Next(40, 60)),
                _ => new MetricPoint(series, 100 + (10 * _random.NextDouble())),
            });
        }

        return new MetricBatch(timestampMs, points.MoveToImmutable());
    }

    private static Series Make(int metric, int series)
    {
        var type = (metric % 5) switch { 0 or 1 => MetricType.Timer, 2 or 3 => MetricType.Gauge, _ => MetricType.Counter };
        var unit = type == MetricType.Timer ? "ms" : "{item}";
        var definition = new MetricDefinition(FormattableString.Invariant($"cost.metric{metric}"), type, MetricCategory.Application, unit, "", ["part"], "Judgement");
        return new Series(definition, [new("part", FormattableString.Invariant($"part_{series}"))]);
    }

    private ExponentialHistogram Calls()
    {
        var calls = new ExponentialHistogram();
        for (var i = 0; i < 20; i++)
        {
            calls.Add(Math.Exp(3 + (_random.NextDouble() * 0.8)));
        }

        return calls;
    }

    private Baseline Learn(Series series)
    {
        var center = series.Metric.Type switch { MetricType.Timer => 30, MetricType.Counter => 10, _ => 105 };
        var points = Enumerable.Range(0, Learned)
            .Select(i => new SignalPoint(i * MinuteMs, (i + 1) * MinuteMs, center * (1 + (0.1 * (_random.NextDouble() - 0.5))), 12)).ToArray();
        var model = BaselineModel.Learn(points, BaselineComputation.SignalOf(series.Metric.Type), new BaselineOptions());
        return new Baseline
        {
            Series = series,
            Samples = Learned,
            MissingSamples = 0,
            Model = model,
            Profile = DetectionProfile.Learn(points, model.ExpectedAt, DetectionOptions.Default),
            WindowMs = 604_800_000,
            ComputedAtMs = 0,
        };
    }
}
