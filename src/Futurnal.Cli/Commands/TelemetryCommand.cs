using System.CommandLine;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry</c></summary>
internal sealed class TelemetryCommand : Command
{
    public TelemetryCommand()
        : base("telemetry", "Looks into a telemetry store, and after what belongs to it.")
    {
        Subcommands.Add(new StatusCommand());
        Subcommands.Add(new BaselineCommand());
        Subcommands.Add(new AlertsCommand());
        Subcommands.Add(new GatesCommand());
        Subcommands.Add(new WatchCommand());
        Subcommands.Add(new CompareCommand());
        Subcommands.Add(new QueryCommand());
        Subcommands.Add(new RetentionCommand());
        Subcommands.Add(new DoctorCommand());
        Subcommands.Add(new RedactCommand());
        Subcommands.Add(new CatalogCommand());
        SetAction(HelpWithExamples.Show);
    }
}
