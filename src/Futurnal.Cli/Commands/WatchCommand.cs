using System.CommandLine;
using Futurnal.Cli.Alerts;
using Futurnal.Cli.Errors;
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
    private const int UsualSeconds = 5;
    private const int MostSeconds = 3_600;

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

    private readonly Option<Lookback?> _every = new("--every")
    {
        Description = "How often to look, 5s to 1h: as often as the applications flush, where that is not every 5 seconds.",
        HelpName = "TIME",
        CustomParser = SpanOption.Parser("--every", "30s or 5m"),
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
        Options.Add(_every);
        Options.Add(_desktop);
        Options.Add(_for);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_store);
        var interval = IntervalOf(parsed);
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

        await using var watch = new StoreWatch(store, SettingsOf(parsed, path, interval));
        var begin = TimeProvider.System.GetUtcNow();
        var feed = new AlertFeed(store.Alerts, begin.ToUnixTimeMilliseconds());
        await output.WriteLineAsync($"Watching {path}; Ctrl+C ends it.");
        using var timer = new PeriodicTimer(interval);
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

    private TelemetryOptions SettingsOf(ParseResult parsed, string path, TimeSpan interval)
    {
        var options = new TelemetryOptions { StorePath = path, FlushInterval = interval };
        options.Alerting.RuleFile = parsed.GetValue(_rules);
        options.Alerting.GateFile = parsed.GetValue(_gates);
        options.Alerting.Notifiers.Clear();
        if (parsed.GetValue(_desktop))
        {
            options.Alerting.Notifiers.Add(new NoticeTarget(new DesktopNotifier()));
        }

        return options;
    }

    private TimeSpan IntervalOf(ParseResult parsed)
    {
        var interval = TimeSpan.FromMilliseconds(parsed.GetValue(_every)?.LengthMs ?? (UsualSeconds * 1_000));
        return interval.TotalSeconds is >= UsualSeconds and <= MostSeconds ? interval : throw new UsageException("'--every' is 5s at least and 1h at most.");
    }

    // Opened for writing, a store that is not there would be made.
    private static void RefuseMissing(string path) => SqliteMetricStore.OpenReadOnly(path).Dispose();

    private static bool IsOver(Lookback? length, DateTimeOffset begin) =>
        length?.LengthMs is { } lengthMs && (TimeProvider.System.GetUtcNow() - begin).TotalMilliseconds >= lengthMs;
}
