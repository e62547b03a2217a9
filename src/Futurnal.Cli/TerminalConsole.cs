using System.Globalization;
using Spectre.Console;

namespace Futurnal.Cli;

/// <summary>Standard output as tables need it: how wide it is, and whether it takes colour.</summary>
internal static class TerminalConsole
{
    private const int RedirectedWidth = 160;

    // With less, numbers would be broken in two; the terminal's own wrapping is the lesser evil then.
    private const int LeastWidth = 72;

    /// <summary>Opens standard output. Without a terminal, or with <c>NO_COLOR</c> set, there is no colour.</summary>
    public static IAnsiConsole Open()
    {
        var redirected = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected || IsSet("NO_COLOR") ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,

            // The default ones turn colour on for build servers, also into a pipe.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Math.Max(LeastWidth, Columns() ?? (redirected ? RedirectedWidth : console.Profile.Width));
        return console;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : null;
}
