using System.CommandLine;
using Futurnal.Cli.Judging;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry gates</c>: judges all quality gates over a range of time, for builds and for people.</summary>
internal sealed class GatesCommand : Command
{
    private readonly Option<string> _store = StoreOption.Create("The store to judge.");

    private readonly RangeOptions _range = new();

    private readonly Option<string?> _gates = new("--gates") { Description = "A file with further gates; see docs/gates.md.", HelpName = "FILE" };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a table." };

    private readonly Option<bool> _requireData = new("--require-data") { Description = "Fail also where a gate has no data." };

    public GatesCommand()
        : base("gates", "Judges the quality gates: exit code 0 if none failed, 1 if one did, 2 if they cannot be judged.")
    {
        Options.Add(_store);
        _range.AddTo(this);
        Options.Add(_gates);
        Options.Add(_json);
        Options.Add(_requireData);
        SetAction((parsed, cancellationToken) => Checks.RunAsync(() => RunAsync(parsed, cancellationToken)));
    }

    private async Task<bool> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var (range, text) = _range.Resolve(parsed, nowMs);
        using var store = SqliteMetricStore.OpenReadOnly(parsed.GetRequiredValue(_store));
        var (results, watchedMs) = await new GateReader(store).JudgeAsync(range, parsed.GetValue(_gates), cancellationToken);
        var report = new GateReport(store.Path, range, text, watchedMs, nowMs, parsed.GetValue(_requireData), [.. results]);
        if (parsed.GetValue(_json))
        {
            await JsonOutput.WriteAsync(GatesDocument.Of(report), JudgingJsonContext.Default.GatesDocument, cancellationToken);
        }
        else
        {
            GateView.Write(TerminalConsole.Open(), report);
        }

        return report.Holds;
    }
}
