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
            table.WithText("Metric");
        }

        table.WithNumbers("Value").WithNumbers("Limit").WithText("Result");
        foreach (var (gate, outcome, value) in gates)
        {
            table.AddRow(
            [
                new Text(gate.Name),
                .. namesMetric ? [new Text($"{gate.MetricName} {StatisticName(gate.Statistic)}", Styles.Faint)] : Array.Empty<Text>(),
                new Text(value is { } number ? Quantity.In(number, gate.Unit) : Quantity.None),
                new Text($"{(gate.Comparison == GateComparison.AtLeast ? '≥' : '≤')} {Quantity.In(gate.Limit, gate.Unit)}"),
                Mark(outcome),
            ]);
        }

        return table;
    }

    private static string StatisticName(MetricStatistic statistic) => statistic switch
    {
        MetricStatistic.MeanOverPhases => "per doc",
        MetricStatistic.Maximum => "max",
        MetricStatistic.Latest => "last",
        MetricStatistic.P95 => "P95",
        _ => "mean",
    };

    private static Text Mark(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Pass => new Text("✓ PASS", Styles.Good),
        GateOutcome.Fail => new Text("✗ FAIL", Styles.Bad),
        _ => new Text("NO DATA", Styles.Faint),
    };
}
