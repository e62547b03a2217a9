using System.Globalization;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Spectre.Console;

namespace Futurnal.Cli.Baselines;

/// <summary>Prints a <see cref="BaselineReport"/> for people.</summary>
internal static class BaselineView
{
    private const int MostSeries = 12;
    private const int ShownOfMore = 10;

    public static void Write(IAnsiConsole console, BaselineReport report)
    {
        var shown = report.Baselines.Count <= MostSeries
            ? report.Baselines
            : [.. report.Baselines.OrderByDescending(b => b.Samples).ThenBy(b => b.Series.LabelsJson, StringComparer.Ordinal).Take(ShownOfMore)];
        console.Write(Head(report));
        console.WriteLine();
        console.Write(Figures(report, shown));
        console.WriteLine();
        console.Write(Judging(report, shown));
    }

    private static Grid Head(BaselineReport report)
    {
        var grid = Lines();
        AddLine(grid, "Store", Printable.Of(report.StorePath));
        AddLine(grid, "Metric", $"{report.Metric.Name}, {SignalText(BaselineComputation.SignalOf(report.Metric.Type))} is judged");
        AddLine(grid, "Window", $"the last {Days(report.Options.Window)}; seasons from up to {Days(report.Options.SeasonWindow)}, hours in {report.Options.TimeZone.Id}");
        if (report.Incidents > 0)
        {
            AddLine(grid, "Left out", report.Incidents == 1 ? "one stretch of time in which an alert of the metric was open" : $"{Quantity.Number(report.Incidents)} stretches of time in which alerts of the metric were open");
        }

        return grid;
    }

    private static Table Figures(BaselineReport report, IReadOnlyList<Baseline> shown)
    {
        var table = Tables.Create("Series").WithNumbers("Values").WithNumbers("Mean").WithNumbers("Std dev").WithNumbers("P50").WithNumbers("P95")
            .WithNumbers("P99").WithNumbers("Min").WithNumbers("Max");
        foreach (var baseline in shown)
        {
            double[] figures = baseline.Figures is { } f ? [f.Mean, f.StandardDeviation, f.P50, f.P95, f.P99, f.Min, f.Max] : [.. Enumerable.Repeat(double.NaN, 7)];
            table.AddRow(
            [
                new Text(NameOf(baseline)),
                new Text(Quantity.Number(baseline.Figures?.Count ?? 0)),
                .. figures.Select(v => new Text(ValueText(report.Metric, v))),
            ]);
        }

        if (shown.Count < report.Baselines.Count)
        {
            table.AddRow(new Text($"and {Quantity.Number(report.Baselines.Count - shown.Count)} more; --json has all", Styles.Faint));
        }

        return table;
    }

    private static Grid Judging(BaselineReport report, IReadOnlyList<Baseline> shown)
    {
        var grid = Lines();
        foreach (var baseline in shown)
        {
            AddLine(grid, NameOf(baseline), StateText(baseline, report.Options));
            if (baseline.Model is { } model)
            {
                AddLine(grid, string.Empty, NormalText(report.Metric, baseline, model.ExpectedAt(report.NowMs)));
                AddLine(grid, string.Empty, model.Outline.ScaleText);
                AddLine(grid, string.Empty, model.Outline.SeasonText);
            }
        }

        return grid;
    }

    private static string StateText(Baseline baseline, BaselineOptions options) => baseline.State == BaselineState.Ready
        ? $"ready: {Quantity.Number(baseline.Samples)} minutes"
        : $"learning: {Quantity.Number(baseline.Samples)} of {Quantity.Number(options.MinSamples)} minutes, {WaitText(baseline, options)}";

    private static string WaitText(Baseline baseline, BaselineOptions options) => baseline.Samples == 0
        ? string.Create(CultureInfo.InvariantCulture, $"none was seen that counts: the first {options.WarmUp.TotalMinutes:0.#} after a start do not, nor do incidents")
        : baseline.ReadyInMs is { } ms
        ? $"{Quantity.Number(baseline.MissingSamples)} are missing, about {Quantity.Scaled(Math.Ceiling(ms / 60_000.0) * 60_000, "ms")} at this rate"
        : $"{Quantity.Number(baseline.MissingSamples)} are missing; at this rate {Days(options.Window)} never hold enough";

    private static string NormalText(MetricDefinition metric, Baseline baseline, Expectation normal)
    {
        // What was never below zero is not expected there, however wide the spread.
        var low = baseline.Figures is { Min: >= 0 } ? Math.Max(0, normal.ValueAt(-3)) : normal.ValueAt(-3);
        return $"normal now: {ValueText(metric, normal.ValueAt(0))}, usually {ValueText(metric, low)} to {ValueText(metric, normal.ValueAt(3))}";
    }

    private static string ValueText(MetricDefinition metric, double value)
    {
        var text = Quantity.Scaled(value, metric.Unit);
        return metric.Type != MetricType.Counter || text == Quantity.None ? text : text + "/s";
    }

    private static string SignalText(SignalKind signal) => signal switch
    {
        SignalKind.Rate => "the rate of each minute",
        SignalKind.Mean => "the mean of each minute",
        _ => "the median of each minute",
    };

    private static string NameOf(Baseline baseline) => baseline.Series.Labels.IsEmpty
        ? "all"
        : string.Join(", ", baseline.Series.Labels.Select(l => Printable.Of(l.Value)));

    private static string Days(TimeSpan span) => span.TotalDays == 1 ? "24 hours" : $"{Quantity.Number(span.TotalDays)} days";

    private static Grid Lines()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        grid.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        return grid;
    }

    private static void AddLine(Grid grid, string name, string value) => grid.AddRow(new Text(name, Styles.Header), new Text(value));
}
