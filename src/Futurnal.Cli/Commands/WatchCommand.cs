using System.CommandLine;
using Futurnal.Cli.Alerts;
using Futurnal.Cli.Judging;
using Futurnal.Cli.Status;
using Futurnal.Cli.Watching;
using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Hosting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry watch</c>: judges what others write to a store, and tells how its incidents change.</summary>
internal sealed class WatchCommand : Command
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Option<string> _store = StoreOption.Create("The store to watch.");

    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "A file of alert rules; by default alert-rules.json beside the store, where there is one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _gates = new("--gates")
    {
        Description = "A file of gates, each of which is an alert where it fails.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _desktop = new("--desktop")
    {
        Description = "Show notices from warning up on the desktop, too.",
    };

    private readonly Option<Lookback?> _for = new("--for")
    {
        Description = "How long to watch, such as 30m or 8h; by default until Ctrl+C.",
        HelpName = "TIME",
        CustomParser = SpanOption.Parser("--for", "30m or 8h"),
    };

    public WatchCommand()
        : base("watch", "Judges what applications write to a store, by alert rules and baselines, and tells what it finds as it comes.")
    {
        Options.Add(_store);
        Options.Add(_rules);
        Options.Add(_gates);
        Options.Add(_desktop);
        Options.Add(_for);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_store);
        if (parsed.GetValue(_rules) is { } rules)
        {
            RuleCheck.Read(rules);
        }

        RefuseMissing(path);
        var output = parsed.InvocationConfiguration.Output;
        await using var store = SqliteMetricStore.Open(path);
        if (parsed.GetValue(_gates) is { } gates)
        {
            await new GateReader(store).ReadFileAsync(gates, cancellationToken);
        }

        await using var watch = new StoreWatch(store, SettingsOf(parsed, path));
        var begin = TimeProvider.System.GetUtcNow();
        var feed = new AlertFeed(store.Alerts, begin.ToUnixTimeMilliseconds());
        await output.WriteLineAsync($"Watching {path}; Ctrl+C ends it.");
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await watch.LookAsync(cancellationToken);
            foreach (var line in await feed.ReadAsync(cancellationToken))
            {
                await output.WriteLineAsync(line);
            }

            await output.FlushAsync(cancellationToken);
        }
        while (!IsOver(parsed.GetValue(_for), begin) && await timer.WaitForNextTickAsync(cancellationToken));
        return (int)ExitCode.Shown;
    }

    private TelemetryOptions SettingsOf(ParseResult parsed, string path)
    {
        var options = new TelemetryOptions { StorePath = path, FlushInterval = Interval };
        options.Alerting.RuleFile = parsed.GetValue(_rules);
        options.Alerting.GateFile = parsed.GetValue(_gates);
        options.Alerting.Notifiers.Clear();
        if (parsed.GetValue(_desktop))
        {
            options.Alerting.Notifiers.Add(new NoticeTarget(new DesktopNotifier()));
        }

        return options;
    }

    // Opened for writing, a store that is not there would be made.
    private static void RefuseMissing(string path) => SqliteMetricStore.OpenReadOnly(path).Dispose();

    private static bool IsOver(Lookback? length, DateTimeOffset begin) =>
        length?.LengthMs is { } lengthMs && (TimeProvider.System.GetUtcNow() - begin).TotalMilliseconds >= lengthMs;
}
