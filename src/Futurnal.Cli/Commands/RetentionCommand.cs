using System.CommandLine;
using Futurnal.Cli.Errors;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Sqlite;
using Spectre.Console;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry retention</c>: shows how long a store keeps what it is given, and sets it.</summary>
internal sealed class RetentionCommand : Command
{
    private readonly Option<string> _store = StoreOption.Create("The store to look after.");

    private readonly Option<int?> _days = new("--days") { Description = "Keep everything for so many days.", HelpName = "N" };

    private readonly Option<int?> _hourDays = new("--hour-days") { Description = "With --days: keep rollups by hour for longer.", HelpName = "N" };

    private readonly Option<int?> _dayDays = new("--day-days") { Description = "With --days: keep rollups by day for longer.", HelpName = "N" };

    private readonly Option<long?> _maxBytes = new("--max-bytes") { Description = "Keep the file below so many bytes; 0 for no limit.", HelpName = "N" };

    private readonly Option<bool> _reset = new("--reset") { Description = "Leave it to the applications again." };

    public RetentionCommand()
        : base("retention", "Shows how long the store keeps what it is given, and sets it.")
    {
        Options.Add(_store);
        Options.Add(_days);
        Options.Add(_hourDays);
        Options.Add(_dayDays);
        Options.Add(_maxBytes);
        Options.Add(_reset);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_store);
        if (Change(parsed, path) is { } setting)
        {
            SqliteMetricStore.ChangeRetention(path, setting);
        }

        using var store = SqliteMetricStore.OpenReadOnly(path);
        Show(TerminalConsole.Open(), store.Path, store.ReadRetention(), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        return (int)ExitCode.Shown;
    }

    /// <summary>Gets what is to be set: what was set before stays where no option names it.</summary>
    private RetentionSetting? Change(ParseResult parsed, string path)
    {
        if (parsed.GetValue(_reset))
        {
            return new RetentionSetting();
        }

        var (days, hourDays, dayDays, maxBytes) = (parsed.GetValue(_days), parsed.GetValue(_hourDays), parsed.GetValue(_dayDays), parsed.GetValue(_maxBytes));
        if (days is null && maxBytes is null)
        {
            return (hourDays ?? dayDays) is null ? null : throw new UsageException("'--hour-days' and '--day-days' need '--days', which they are to be above.");
        }

        using var store = SqliteMetricStore.OpenReadOnly(path);
        var before = store.ReadRetention().Setting;
        var setting = days is null ? before : before with { Days = days, HourDays = hourDays, DayDays = dayDays };
        setting = maxBytes is null ? setting : setting with { MaxStoreBytes = maxBytes };
        try
        {
            setting.Validate();
            return setting;
        }
        catch (ArgumentException e)
        {
            throw new UsageException(OptionName(e.Message));
        }
    }

    private static string OptionName(string message) => message
        .Replace("RetentionOptions.", string.Empty, StringComparison.Ordinal)
        .Replace("HourDays", "--hour-days", StringComparison.Ordinal)
        .Replace("DayDays", "--day-days", StringComparison.Ordinal)
        .Replace("Days", "--days", StringComparison.Ordinal)
        .Replace("MaxStoreBytes", "--max-bytes", StringComparison.Ordinal)
        .Replace("or null for", "or 0 for", StringComparison.Ordinal);

    private static void Show(IAnsiConsole console, string path, RetentionState state, long nowMs)
    {
        var lines = Tables.Create("Store").WithText("Value");
        lines.HideHeaders();
        Add(lines, "Store", Printable.Of(path));
        Add(lines, "On disk", Quantity.Scaled(state.FileBytes, "By"));
        Add(lines, "Set", state.Setting.Days is { } days
            ? $"{Days(days)}, rollups by hour {Days(state.Setting.HourDays ?? days)}, by day {Days(state.Setting.DayDays ?? days)}"
            : "nothing; the applications that write the store decide");
        Add(lines, "Limit", state.Setting.MaxStoreBytes switch
        {
            null => "none set; the applications that write the store decide",
            0 => "none",
            { } bytes => Quantity.Scaled(bytes, "By"),
        });
        foreach (var tier in state.Tiers)
        {
            Add(lines, TierName(tier.WidthMs), tier.FirstMs is { } first ? $"from {Moment.WithAge(Math.Max(first, tier.SinceMs), nowMs)}" : "nothing yet");
        }

        console.Write(lines);
    }

    private static void Add(Table lines, string name, string value) => lines.AddRow(new Text(name, Styles.Header), new Text(value));

    private static string Days(int days) => days == 1 ? "1 day" : $"{Quantity.Number(days)} days";

    private static string TierName(long widthMs) => widthMs switch
    {
        0 => "Points",
        60_000 => "By 1 min",
        300_000 => "By 5 min",
        3_600_000 => "By hour",
        _ => "By day",
    };
}
