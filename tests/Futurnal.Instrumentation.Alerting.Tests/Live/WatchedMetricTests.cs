using Futurnal.Instrumentation.Baselines;
using static Futurnal.Instrumentation.Alerting.Tests.Points;

namespace Futurnal.Instrumentation.Alerting.Tests;

public class WatchedMetricTests
{
    private const long Minute = 60_000;

    private readonly List<ConditionReading> _readings = [];

    [Fact]
    public void Series_ThatComeAndGo_AreForgottenAfterADay()
    {
        var metric = new WatchedMetric(Named("0").Metric, BadDirection.Either);
        for (var i = 0; i < 5_000; i++)
        {
            Observe(metric, Named($"{i}"), minute: i, 10);
        }

        Assert.InRange(metric.Count, 1, 1_442);
    }

    [Fact]
    public void Label_ThatMoved_IsNotThatOfASeriesThatIsSilent()
    {
        var metric = new WatchedMetric(Named("0").Metric, BadDirection.Either);
        for (var i = 0; i < 40; i++)
        {
            // The first was far away too, for two minutes, and has been silent since.
            if (i < 32)
            {
                Observe(metric, Named("first"), i, i < 30 ? 10 : 900);
            }

            Observe(metric, Named("second"), i, i < 35 ? 10 : 90);
            Observe(metric, Named("third"), i, 10);
        }

        metric.Read(Start + (40 * Minute), ConditionTiming.Default, _readings);

        Assert.StartsWith("1 of 3 series, mostly part=second: ", _readings[0].Message, StringComparison.Ordinal);
    }

    private static Series Named(string part) => Of("queue.length", MetricType.Gauge, "{job}", ("part", part));

    private static void Observe(WatchedMetric metric, Series series, int minute, double value) => metric.Observe(
        series,
        new SignalPoint(Start + (minute * Minute), Start + ((minute + 1) * Minute), value, 1),
        LearnedAt10(series),
        DetectionOptions.Default,
        isLeast: false);

    private static Baseline LearnedAt10(Series series) => new()
    {
        Series = series,
        Samples = 200,
        MissingSamples = 0,
        Model = Model,
        WindowMs = 604_800_000,
        ComputedAtMs = 0,
    };

    private static BaselineModel Model { get; } =
        BaselineModel.Learn([.. Enumerable.Range(0, 200).Select(i => new SignalPoint(i * Minute, (i + 1) * Minute, 9.5 + (i % 2), 1))], SignalKind.Mean, new BaselineOptions());
}
