using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Futurnal.Cli.Commands;

/// <summary>The usual help, followed by commands to copy and by what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help, string examples) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
          0  shown or done           4  store locked by another process
          1  a check failed          5  not a telemetry store, or a newer one
          2  wrong usage             6  store damaged
          3  store missing           7  not readable
        """;

    public override bool ClearsParseErrors => true;

    /// <summary>Makes a root command, and all commands below it, end its help with examples.</summary>
    public static void Use(RootCommand root, string examples)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
    }

    /// <summary>Shows the help of a command that does nothing but group others.</summary>
    public static int Show(ParseResult parsed) =>
        parsed.RootCommandResult.Command.Options.OfType<HelpOption>().Single().Action is SynchronousCommandLineAction action
            ? action.Invoke(parsed)
            : (int)ExitCode.Usage;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"Examples:\n{examples}\n\nExit codes:\n{ExitCodes}");
        return (int)ExitCode.Shown;
    }
}
