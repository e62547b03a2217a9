using Futurnal.Cli.Reporting;
using Spectre.Console;

namespace Futurnal.Cli.Status;

/// <summary>Prints a <see cref="StatusReport"/> for people.</summary>
internal static class StatusView
{
    public static void Write(IAnsiConsole console, StatusReport report)
    {
        console.Write(StoreLines(report));
        console.WriteLine();
        if (report.Metrics.Metrics.IsEmpty)
        {
            console.Write(new Text(NothingToShow(report) + "\n"));
            console.WriteLine();
        }

        MetricsView.Write(console, report.Metrics);
    }

    private static Grid StoreLines(StatusReport report)
    {
        var store = report.Store;
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        grid.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        AddLine(grid, "Store", Printable.Of(store.Path));
        AddLine(
            grid,
            "Holds",
            $"{Quantity.Scaled(store.FileBytes, "By")}, schema {Quantity.Number(store.SchemaVersion)}, {Quantity.Number(store.SeriesCount)} series, "
            + $"{Quantity.Number(store.FlushCount)} flushes, {Quantity.Number(store.SampleCount)} samples");
        if (store is { FirstTimestampMs: { } first, LastTimestampMs: { } last })
        {
            AddLine(grid, "First flush", Moment.WithAge(first, report.NowMs));
            AddLine(grid, "Last flush", Moment.WithAge(last, report.NowMs));
        }

        AddLine(grid, "Shown", Range(report.Lookback));
        return grid;
    }

    private static void AddLine(Grid grid, string name, string value) =>
        grid.AddRow(new Text(name, Styles.Header), new Text(value));

    private static string Range(Lookback lookback) => lookback.LengthMs is null ? "everything" : $"the last {lookback.Text}";

    private static string NothingToShow(StatusReport report) => report switch
    {
        { Store.LastTimestampMs: null } => "The store is empty: no application has written to it yet.",
        { Lookback.LengthMs: null } => "The store holds no data.",
        _ => $"Nothing was recorded in {Range(report.Lookback)}; use --last all to see everything the store holds.",
    };
}
