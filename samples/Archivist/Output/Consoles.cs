using Spectre.Console;

namespace Archivist.Output;

/// <summary>Makes consoles that break lines for people only: what goes to a file or another program stays on one line.</summary>
internal static class Consoles
{
    private const int Unbroken = 10_000;

    public static IAnsiConsole For(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}
