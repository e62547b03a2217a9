using System.CommandLine;
using Futurnal.Cli.Commands;
using Futurnal.Cli.Errors;
using Futurnal.Cli.Reporting;
using Futurnal.Cli.Status;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Judging;

/// <summary>The options <c>--last</c>, <c>--from</c> and <c>--to</c>.</summary>
internal sealed class RangeOptions
{
    private readonly Option<Lookback> _last = LookbackOption.Create();

    private readonly Option<string?> _from = new("--from") { Description = $"In place of --last, where the range begins: {PointInTime.Forms}.", HelpName = "TIME" };

    private readonly Option<string?> _to = new("--to") { Description = "With --from, where the range ends; without, it goes on to now.", HelpName = "TIME" };

    public void AddTo(Command command)
    {
        command.Options.Add(_last);
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    /// <summary>Gets the range, and the words for it.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public (TimeRange Range, string Text) Resolve(ParseResult parsed, long nowMs)
    {
        var from = Read(parsed, _from, nowMs);
        var to = Read(parsed, _to, nowMs);
        if (from is null)
        {
            var last = parsed.GetRequiredValue(_last);
            return to is null
                ? (last.EndingAt(nowMs), last.LengthMs is null ? "everything" : $"the last {last.Text}")
                : throw new UsageException("'--to' needs '--from', where the range begins.");
        }

        if (parsed.GetResult(_last) is { Implicit: false })
        {
            throw new UsageException("'--last' and '--from' both say where the range begins; use one of them.");
        }

        if (to <= from)
        {
            throw new UsageException("'--to' is not after '--from'; give a later time.");
        }

        var end = to is { } stop ? Moment.Utc(stop) : "now";
        return (new TimeRange(from.Value, to ?? long.MaxValue), $"{Moment.Utc(from.Value)} to {end}");
    }

    private static long? Read(ParseResult parsed, Option<string?> option, long nowMs) => parsed.GetValue(option) switch
    {
        null => null,
        var text => PointInTime.Parse(text, nowMs) ?? throw new UsageException($"'{text}' is no time for '{option.Name}'; use {PointInTime.Forms}."),
    };
}
