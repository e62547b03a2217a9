using System.CommandLine;
using Futurnal.Cli.Reporting;
using Futurnal.Cli.Status;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry status</c>: the store, the quality gates, and what every metric saw.</summary>
internal sealed class StatusCommand : Command
{
    private readonly Option<string> _store = StoreOption.Create("The store to read.");

    private readonly Option<Lookback> _last = LookbackOption.Create();

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object instead of tables.",
    };

    public StatusCommand()
        : base("status", "Shows the store, the quality gates, and what every metric saw.")
    {
        Options.Add(_store);
        Options.Add(_last);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(parsed.GetRequiredValue(_store), parsed.GetRequiredValue(_last), cancellationToken);
        if (parsed.GetValue(_json))
        {
            await JsonOutput.WriteAsync(StatusJson.ToDocument(report), StatusJsonContext.Default.StatusDocument, cancellationToken);
        }
        else
        {
            StatusView.Write(TerminalConsole.Open(), report);
        }

        return (int)ExitCode.Shown;
    }

    private static async Task<StatusReport> ReadAsync(string path, Lookback lookback, CancellationToken cancellationToken)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var series = await store.SummarizeAsync(lookback.EndingAt(nowMs), cancellationToken);
        var declared = QualityGates.Of(await store.ReadDeclarationsAsync(cancellationToken: cancellationToken));
        return new StatusReport(store.ReadInfo(), lookback, nowMs, MetricsReport.From(series, declared));
    }
}
