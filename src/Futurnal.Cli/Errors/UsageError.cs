using System.CommandLine;

namespace Futurnal.Cli.Errors;

/// <summary>Says in one sentence what is wrong with a command line, and what to type instead.</summary>
internal static class UsageError
{
    /// <summary>The first thing wrong, or <see langword="null"/> where nothing is.</summary>
    public static string? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var kind = token.StartsWith('-') ? "an option" : command.Subcommands.Count > 0 ? "a command" : "an argument";
            return $"'{token}' is not {kind} of '{CommandNames.FullName(command)}'; {Advice(command, token)}";
        }

        return parsed.Errors is [var error, ..]
            ? $"{error.Message.TrimEnd('.')}; see '{CommandNames.FullName(command)} --help'."
            : null;
    }

    private static string Advice(Command command, string token) => CommandNames.Nearest(command, token) is { } nearest
        ? $"did you mean '{nearest}'?"
        : $"see '{CommandNames.FullName(command)} --help'.";
}
