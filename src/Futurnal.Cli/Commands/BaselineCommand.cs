using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Futurnal.Cli.Baselines;
using Futurnal.Cli.Errors;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry baseline</c>: what is normal for a metric, computed from the store as it is now.</summary>
internal sealed class BaselineCommand : Command
{
    private const int MostDays = 28;

    private readonly Argument<string> _metric = new("METRIC") { Description = "The metric's name." };

    private readonly Option<int> _days = new("--days")
    {
        Description = "How many days the baseline is of, 1 to 28.",
        HelpName = "N",
        DefaultValueFactory = _ => 7,
        CustomParser = ParseDays,
    };

    private readonly Option<string> _store = StoreOption.Create("The store to read.");

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of tables." };

    public BaselineCommand()
        : base("baseline", "Shows what is normal for a metric, and how that was found.")
    {
        Arguments.Add(_metric);
        Options.Add(_days);
        Options.Add(_store);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    private static int ParseDays(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
        {
            return days;
        }

        result.AddError($"'{Printable.Of(text)}' is no number of days for '--days'; use 1 to {MostDays}");
        return 0;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(parsed.GetRequiredValue(_store), parsed.GetRequiredValue(_metric), parsed.GetValue(_days), cancellationToken);
        if (parsed.GetValue(_json))
        {
            await JsonOutput.WriteAsync(BaselineJson.ToDocument(report), BaselineJsonContext.Default.BaselineDocument, cancellationToken);
        }
        else
        {
            BaselineView.Write(TerminalConsole.Open(), report);
        }

        return (int)ExitCode.Shown;
    }

    private static async Task<BaselineReport> ReadAsync(string path, string metric, int days, CancellationToken cancellationToken)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        var latest = await store.LatestAsync(metric, cancellationToken: cancellationToken);
        if (latest.Count == 0)
        {
            throw new UsageException($"The store has no metric '{Printable.Of(metric)}'; 'futurnal telemetry status --last all' lists those it has.");
        }

        var options = new BaselineOptions { Window = TimeSpan.FromDays(days), TimeZone = TimeProvider.System.LocalTimeZone };
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var incidents = await KnownIncidents.ReadAsync(store.Alerts, options, nowMs, cancellationToken);
        var computation = new BaselineComputation(store, options, nowMs);
        var baselines = new List<Baseline>();
        foreach (var value in latest)
        {
            baselines.Add(await computation.ComputeAsync(value.Series, incidents.Of(value.Series), cancellationToken));
        }

        return new BaselineReport(store.Path, nowMs, options, latest[0].Series.Metric, incidents.Of(latest[0].Series).Count, baselines);
    }
}
