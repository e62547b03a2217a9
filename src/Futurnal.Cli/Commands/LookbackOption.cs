using System.CommandLine;
using System.CommandLine.Parsing;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Commands;

/// <summary>The option <c>--last</c>.</summary>
internal static class LookbackOption
{
    public static Option<Lookback> Create() => new("--last")
    {
        Description = "How far to look back, such as 30m, 24h or 7d, or all.",
        HelpName = "TIME",
        DefaultValueFactory = _ => Lookback.Day,
        CustomParser = Parse,
    };

    private static Lookback Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Lookback.TryParse(text, out var lookback))
        {
            return lookback;
        }

        result.AddError($"'{text}' is no span of time for '--last'; use a number with s, m, h or d, as in 30m, 24h or 7d, or the word all");
        return default;
    }
}
