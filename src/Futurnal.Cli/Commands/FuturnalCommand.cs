using System.CommandLine;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal</c></summary>
internal sealed class FuturnalCommand : RootCommand
{
    public FuturnalCommand()
        : base("Shows what Futurnal.Instrumentation recorded on this machine.")
    {
        Subcommands.Add(new TelemetryCommand());
        HelpWithExamples.Use(
            this,
            """
              futurnal telemetry status
              futurnal telemetry status --last 1h
              futurnal telemetry status --store app/telemetry.db --json
              futurnal telemetry baseline search.latency
              futurnal telemetry alerts --since 7d
              futurnal telemetry gates --last 1h --gates telemetry.gates
              futurnal telemetry compare --base 2d..1d --head 1d
              futurnal telemetry query "SELECT * FROM metrics_1h"
              futurnal telemetry retention --days 14
              futurnal telemetry doctor --repair
              futurnal telemetry redact rotate
            """);
        SetAction(HelpWithExamples.Show);
    }
}
