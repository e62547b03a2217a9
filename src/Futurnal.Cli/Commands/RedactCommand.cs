using System.CommandLine;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry redact</c></summary>
internal sealed class RedactCommand : Command
{
    public RedactCommand()
        : base("redact", "Looks after the key of hashed labels.")
    {
        Subcommands.Add(new RotateCommand());
        SetAction(HelpWithExamples.Show);
    }
}
