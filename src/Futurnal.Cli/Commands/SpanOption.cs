using System.CommandLine.Parsing;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Commands;

/// <summary>The value of an option that is a span of time and may not be all of it.</summary>
internal static class SpanOption
{
    /// <summary>Makes the parser of an option.</summary>
    /// <param name="option">The option, for the error.</param>
    /// <param name="examples">How such spans look, for the error.</param>
    public static Func<ArgumentResult, Lookback?> Parser(string option, string examples) => result =>
    {
        var text = result.Tokens[0].Value;
        if (Lookback.TryParse(text, out var span) && span.LengthMs is not null)
        {
            return span;
        }

        result.AddError($"'{text}' is no span of time for '{option}'; use a number with s, m, h or d, as in {examples}");
        return null;
    };
}
