using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Hosting;
using Futurnal.Instrumentation.Recording;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Shows what the telemetry saw of this run, and where it keeps it.</summary>
internal static class TelemetryView
{
    private const int SignificantDigits = 3;

    public static async Task ShowAsync(IAnsiConsole console, Telemetry telemetry, DateTimeOffset start)
    {
        console.WriteLine();
        if (telemetry.Mode == TelemetryMode.Off)
        {
            console.WriteLine("Telemetry is off: nothing was recorded or written.");
            return;
        }

        await telemetry.FlushAsync().ConfigureAwait(false);
        var range = TimeRange.All with { FromMs = start.ToUnixTimeMilliseconds() };
        var series = await telemetry.Reader.SummarizeAsync(range, CancellationToken.None).ConfigureAwait(false);
        ShowMetrics(console, series);
        ShowGates(console, await telemetry.EvaluateGatesAsync(range).ConfigureAwait(false));
        console.WriteLine(telemetry.StorePath is { } path ? $"Telemetry is kept in {path}" : "Telemetry was kept in memory only.");
    }

    private static void ShowMetrics(IAnsiConsole console, IReadOnlyList<SeriesSummary> series)
    {
        var table = NewTable(console).AddColumns("Metric", "Labels");
        foreach (var heading in new[] { "Count", "Total or last", "P50", "P95", "P99" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        table.AddColumn("Unit");
        foreach (var summary in series)
        {
            var labels = string.Join(' ', summary.Series.Labels.Select(l => $"{l.Key}={l.Value}"));
            table.AddRow([Printable.Of(summary.Series.Metric.Name), Printable.Of(labels), .. Figures(summary), Printable.Of(summary.Series.Metric.Unit)]);
        }

        console.Write(table);
    }

    private static string[] Figures(SeriesSummary summary) => summary switch
    {
        { Distribution: { } values } =>
            [Number(values.Count), "", Number(values.Quantile(0.5)), Number(values.Quantile(0.95)), Number(values.Quantile(0.99))],
        { Series.Metric.Type: MetricType.Counter } => ["", Number(summary.Sum), "", "", ""],
        _ => ["", Number(summary.Last), "", "", ""],
    };

    private static void ShowGates(IAnsiConsole console, IReadOnlyList<GateResult> results)
    {
        var table = NewTable(console).AddColumns("Gate", "Metric");
        table.AddColumn(new TableColumn("Value").RightAligned()).AddColumn(new TableColumn("Limit").RightAligned()).AddColumn("Result");
        foreach (var (gate, outcome, value) in results)
        {
            var limit = (gate.Comparison == GateComparison.AtLeast ? "≥ " : "≤ ") + Number(gate.Limit);
            table.AddRow(
                Printable.Of(gate.Name),
                Printable.Of($"{gate.MetricName} ({gate.Unit})"),
                value is { } number ? Number(number) : "",
                limit,
                outcome switch
                {
                    GateOutcome.Pass => "[green]pass[/]",
                    GateOutcome.Fail => "[red]FAIL[/]",
                    _ => "no data",
                });
        }

        console.Write(table);
    }

    private static Table NewTable(IAnsiConsole console) =>
        new Table().Border(console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Ascii);

    /// <summary>Whole numbers whole, others with three significant digits.</summary>
    private static string Number(double value)
    {
        if (value == Math.Floor(value) || Math.Abs(value) >= 100)
        {
            return value.ToString("#,0", CultureInfo.InvariantCulture);
        }

        var decimals = Math.Min(9, SignificantDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
