using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Spectre.Console;

namespace Futurnal.Cli.Reporting;

/// <summary>The quality gates as a table.</summary>
internal static class GateTable
{
    private const int WidthWithMetric = 80;

    /// <summary>The table for a terminal of some width; a narrow one does not name the metrics, which the gates' names suggest.</summary>
    public static Table Create(IEnumerable<GateResult> gates, int width)
    {
        var namesMetric = width >= WidthWithMetric;
        var table = Tables.Create("Quality gates");
        if (namesMetric)
        {
            table.AddColumn(new TableColumn(new Text("Metric", Styles.Header)).Padding(0, 0, 2, 0));
        }

        table.WithNumbers("Value").WithNumbers("Limit").WithText("Result");
        foreach (var (gate, outcome, value) in gates)
        {
            var (shown, limit) = Amounts(value, gate);
            table.AddRow(
            [
                new Text(Printable.Of(gate.Name)),
                .. namesMetric ? [new Text(Printable.Of(Subject(gate)), Styles.Faint)] : Array.Empty<Text>(),
                new Text(shown),
                new Text($"{(gate.Comparison == GateComparison.AtLeast ? '≥' : '≤')} {limit}"),
                Mark(outcome),
            ]);
        }

        return table;
    }

    /// <summary>Value and limit, with as many digits as tell them apart: nothing fails with 1,000 ms that may take 1,000 ms.</summary>
    private static (string Value, string Limit) Amounts(double? value, QualityGate gate)
    {
        var limit = Quantity.In(gate.Limit, gate.Unit);
        if (value is not { } number)
        {
            return (Quantity.None, limit);
        }

        var shown = Quantity.In(number, gate.Unit);
        return shown == limit && number != gate.Limit
            ? (Quantity.Exactly(number, gate.Unit), Quantity.Exactly(gate.Limit, gate.Unit))
            : (shown, limit);
    }

    private static string Subject(QualityGate gate) => gate.Expression?.Text ?? $"{gate.MetricName} {StatisticName(gate.Statistic)}";

    private static string StatisticName(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.Mean => "mean",
        MetricStatistic.MeanOverPhases => "per doc",
        MetricStatistic.Maximum => "max",
        MetricStatistic.Minimum => "min",
        MetricStatistic.Latest => "last",
        MetricStatistic.Rate => "per s",
        MetricStatistic.Sum => "sum",
        MetricStatistic.Count => "count",
        _ => statistic.ToString(),
    };

    private static Text Mark(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Pass => new Text("✓ PASS", Styles.Good),
        GateOutcome.Fail => new Text("✗ FAIL", Styles.Bad),
        _ => new Text("NO DATA", Styles.Faint),
    };
}
