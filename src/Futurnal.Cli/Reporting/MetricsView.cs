using Futurnal.Instrumentation;
using Spectre.Console;

namespace Futurnal.Cli.Reporting;

/// <summary>Prints gates and metrics as tables; any reader's answer can be shown with it.</summary>
internal static class MetricsView
{
    private static readonly MetricTable[] Kinds =
    [
        new("Counters", m => m.Type == MetricType.Counter, [new("Total", (f, unit) => Quantity.Scaled(f.Sum, unit))]),
        new(
            "Gauges",
            m => m.Type == MetricType.Gauge,
            [
                new("Last", (f, unit) => Quantity.Scaled(f.Last, unit)),
                new("Min", (f, unit) => Quantity.Scaled(f.Min, unit)),
                new("Max", (f, unit) => Quantity.Scaled(f.Max, unit)),
            ]),
        new(
            "Distributions",
            m => m.IsDistribution,
            [
                new("Count", (f, _) => Quantity.Number(f.Count)),
                new("Mean", (f, unit) => Quantity.Scaled(f.Percentiles?.Mean ?? double.NaN, unit)),
                new("P50", (f, unit) => Quantity.Scaled(f.Percentiles?.P50 ?? double.NaN, unit)),
                new("P95", (f, unit) => Quantity.Scaled(f.Percentiles?.P95 ?? double.NaN, unit)),
                new("P99", (f, unit) => Quantity.Scaled(f.Percentiles?.P99 ?? double.NaN, unit)),
                new("Max", (f, unit) => Quantity.Scaled(f.Max, unit)),
            ]),
    ];

    public static void Write(IAnsiConsole console, MetricsReport report)
    {
        console.Write(GateTable.Create(report.Gates, console.Profile.Width));
        foreach (var table in Kinds.Select(kind => kind.Create(report)).OfType<Table>())
        {
            console.WriteLine();
            console.Write(table);
        }
    }
}
