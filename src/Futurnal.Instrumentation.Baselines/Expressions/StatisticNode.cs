using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>One number of one metric: <c>p95(search.latency{strategy="hybrid"})</c>.</summary>
/// <param name="Statistic">Which number.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Labels">What labels its series must have.</param>
/// <param name="At">Where it is written.</param>
internal sealed record StatisticNode(MetricStatistic Statistic, string Metric, ImmutableArray<LabelMatch> Labels, TextPlace At) : ExpressionNode
{
    public override IEnumerable<StatisticNode> Statistics => [this];

    private bool IsPercentile => Statistic is MetricStatistic.P50 or MetricStatistic.P95 or MetricStatistic.P99;

    public override Measured Evaluate(GateData data)
    {
        SeriesSummary[] series = [.. data.Of(Metric).Where(s => Labels.All(l => l.Matches(s.Series)))];
        if (series.Length == 0)
        {
            return Measured.None(Labels.IsEmpty || !data.Of(Metric).Any() ? $"nothing was recorded of {Metric}" : $"no series of {Metric} has these labels");
        }

        var metric = series[0].Series.Metric;
        if (WhyNot(metric) is { } reason)
        {
            return Measured.None(reason);
        }

        if (Statistic == MetricStatistic.Rate && !data.HasRates)
        {
            return Measured.None("the stretch of time has no length");
        }

        return data.Compute(Statistic, Metric, s => Labels.All(l => l.Matches(s))) is { } value
            ? Measured.Of(value, UnitOf(metric))
            : Measured.None($"nothing was recorded of {Metric}");
    }

    public override GateUnit? UnitOf(Func<string, MetricDefinition?> metrics)
    {
        if (metrics(Metric) is not { } metric)
        {
            return null;
        }

        if (WhyNot(metric) is { } reason)
        {
            throw At.Error($"{reason}; use {(metric.Type == MetricType.Gauge ? "mean, min, max, last or count" : "mean, min, max, last, sum, rate or count")}");
        }

        if (Labels.FirstOrDefault(l => !metric.LabelKeys.Contains(l.Key)) is { } unknown)
        {
            throw At.Error($"{Metric} has no label '{unknown.Key}'; {(metric.LabelKeys.IsEmpty ? "it has none" : $"use {string.Join(", ", metric.LabelKeys)}")}");
        }

        return UnitOf(metric);
    }

    private string? WhyNot(MetricDefinition metric) => this switch
    {
        { IsPercentile: true } when !metric.IsDistribution => $"{Metric} is a {(metric.Type == MetricType.Counter ? "counter" : "gauge")} and has no percentiles",
        { Statistic: MetricStatistic.Sum or MetricStatistic.Rate } when metric.Type == MetricType.Gauge => $"{Metric} is a gauge, of which values added up say nothing",
        _ => null,
    };

    private GateUnit UnitOf(MetricDefinition metric) => Statistic switch
    {
        MetricStatistic.Count => GateUnit.One,
        MetricStatistic.Rate => GateUnit.Parse(metric.Unit).Per(GateUnit.Parse("s")),
        _ => GateUnit.Parse(metric.Unit),
    };
}
