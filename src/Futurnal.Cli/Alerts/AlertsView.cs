using System.Globalization;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Spectre.Console;

namespace Futurnal.Cli.Alerts;

/// <summary>Prints an <see cref="AlertsReport"/> for people: a line of facts for each alert, and below it what it is about.</summary>
internal static class AlertsView
{
    private const int WidthWithTimes = 100;

    public static void Write(IAnsiConsole console, AlertsReport report)
    {
        if (report.Alerts.Count == 0)
        {
            console.Write(new Text(NothingToShow(report.Query) + "\n"));
            return;
        }

        var table = Tables.Create("Id").WithText("Severity").WithText("State").WithText("Rule").WithText("Began");
        table.Columns[0].NoWrap();
        var isWide = console.Profile.Width >= WidthWithTimes;
        foreach (var alert in report.Alerts)
        {
            table.AddRow(
                new Text(alert.Id.ToString(CultureInfo.InvariantCulture)),
                new Text(Word(alert.Severity), alert.Severity == AlertSeverity.Critical && alert.ResolvedAtMs is null ? Styles.Bad : Style.Plain),
                new Text(State(alert, report.NowMs)),
                new Text(Printable.Of(alert.Rule)),
                new Text(isWide ? Moment.WithAge(alert.TriggeredAtMs, report.NowMs) : Moment.Age(report.NowMs - alert.TriggeredAtMs)));
        }

        console.Write(table);
        console.WriteLine();
        console.Write(Details(report.Alerts));
        if (report.Alerts.Count == report.Query.Limit)
        {
            console.Write(new Text($"The newest {Quantity.Number(report.Query.Limit)} are shown; --since shows those of a shorter time.\n"));
        }
    }

    private static Grid Details(IEnumerable<AlertRecord> alerts)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        grid.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var alert in alerts)
        {
            grid.AddRow(new Text(alert.Id.ToString(CultureInfo.InvariantCulture), Styles.Header), new Text(Printable.Of(alert.Message)));
        }

        return grid;
    }

    private static string State(AlertRecord alert, long nowMs)
    {
        var state = alert switch
        {
            { Resolution: AlertResolution.Stale } => "stale",
            { ResolvedAtMs: { } at } => $"over after {Quantity.Scaled(Math.Max(0, at - alert.TriggeredAtMs), "ms")}",
            { SnoozedUntilMs: { } until } when until > nowMs => $"quiet for {Quantity.Scaled(Math.Ceiling((until - nowMs) / 60_000.0) * 60_000, "ms")}",
            _ => "open",
        };
        return alert.AcknowledgedAtMs is null ? state : $"{state}, seen";
    }

    private static string Word(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "CRITICAL",
        AlertSeverity.Warning => "warning",
        _ => "info",
    };

    private static string NothingToShow(AlertQuery query)
    {
        var which = query.Severity switch
        {
            AlertSeverity.Critical => "critical alert",
            AlertSeverity.Warning => "alert of severity warning or above",
            _ => "alert",
        };
        return (query.IsOpen, query.SinceMs) switch
        {
            (true, _) => $"No {which} is open. --all shows those that are over.",
            (_, 0) => $"There is no {which} in the store.",
            _ => $"No {which} was open since {Moment.Utc(query.SinceMs)}.",
        };
    }
}
