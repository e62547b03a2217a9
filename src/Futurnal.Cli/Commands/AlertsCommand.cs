using System.CommandLine;
using System.CommandLine.Parsing;
using Futurnal.Cli.Alerts;
using Futurnal.Cli.Errors;
using Futurnal.Cli.Reporting;
using Futurnal.Cli.Status;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry alerts</c>: lists incidents, acknowledges and snoozes them, and checks a file of rules.</summary>
internal sealed class AlertsCommand : Command
{
    private const string Examples = "30m, 24h or 7d";

    private readonly Option<string> _store = StoreOption.Create("The store to look into.");

    private readonly Option<AlertSeverity> _severity = new("--severity") { Description = "The least severity that is shown: info, warning or critical.", HelpName = "S", CustomParser = ParseSeverity };

    private readonly Option<bool> _all = new("--all") { Description = "Show those that are over, too." };

    private readonly Option<Lookback?> _since = new("--since") { Description = "Show those that were open within this time, such as 24h or 7d, also where they are over.", HelpName = "TIME", CustomParser = SpanOption.Parser("--since", Examples) };

    private readonly Option<long?> _ack = new("--ack") { Description = "Note that somebody has seen an alert.", HelpName = "ID" };

    private readonly Option<long?> _snooze = new("--snooze") { Description = "Keep an open alert quiet for a while.", HelpName = "ID" };

    private readonly Option<Lookback?> _for = new("--for") { Description = "With --snooze: for how long; else for 1h.", HelpName = "TIME", CustomParser = SpanOption.Parser("--for", Examples) };

    private readonly Option<string?> _check = new("--check") { Description = "Check a file of alert rules, and show what holds with it.", HelpName = "FILE" };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a table." };

    public AlertsCommand()
        : base("alerts", "Lists alerts, notes that they were seen, and keeps them quiet.")
    {
        foreach (var option in (Option[])[_store, _severity, _all, _since, _ack, _snooze, _for, _check, _json])
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private static AlertSeverity ParseSeverity(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Array.Find(Enum.GetNames<AlertSeverity>(), n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return Enum.Parse<AlertSeverity>(name);
        }

        result.AddError($"'{text}' is no severity; use info, warning or critical");
        return default;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_check) is { } file)
        {
            RulesView.Write(TerminalConsole.Open(), RuleCheck.Read(file));
            return (int)ExitCode.Shown;
        }

        var path = parsed.GetRequiredValue(_store);
        var (ack, snooze) = (parsed.GetValue(_ack), parsed.GetValue(_snooze));
        if (snooze is null && parsed.GetValue(_for) is not null)
        {
            throw new UsageException("'--for' says for how long '--snooze' keeps an alert quiet; give both.");
        }

        if (ack is { } seen)
        {
            output.WriteLine(await AlertChange.AcknowledgeAsync(path, seen, cancellationToken));
        }

        if (snooze is { } quiet)
        {
            output.WriteLine(await AlertChange.SnoozeAsync(path, quiet, parsed.GetValue(_for)?.LengthMs ?? 3_600_000, cancellationToken));
        }

        return (ack ?? snooze) is null ? await ShowAsync(parsed, path, cancellationToken) : (int)ExitCode.Shown;
    }

    private async Task<int> ShowAsync(ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var since = parsed.GetValue(_since);
        var isOpen = parsed.GetValue(_all) || since is not null ? (bool?)null : true;
        var query = new AlertQuery { IsOpen = isOpen, Severity = parsed.GetValue(_severity), SinceMs = since is { LengthMs: { } length } ? nowMs - length : 0 };
        using var store = SqliteMetricStore.OpenReadOnly(path);
        var report = new AlertsReport(store.Path, nowMs, query, await store.Alerts.ReadAlertsAsync(query, cancellationToken));
        if (parsed.GetValue(_json))
        {
            await JsonOutput.WriteAsync(AlertsJson.ToDocument(report), AlertsJsonContext.Default.AlertsDocument, cancellationToken);
        }
        else
        {
            AlertsView.Write(TerminalConsole.Open(), report);
        }

        return (int)ExitCode.Shown;
    }
}
