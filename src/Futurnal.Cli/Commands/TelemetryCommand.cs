using System.CommandLine;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry</c></summary>
internal sealed class TelemetryCommand : Command
{
    public TelemetryCommand()
        : base("telemetry", "Looks into a telemetry store.")
    {
        Subcommands.Add(new StatusCommand());
        Subcommands.Add(new RedactCommand());
        SetAction(HelpWithExamples.Show);
    }
}
