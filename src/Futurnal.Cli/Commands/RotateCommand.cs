using System.CommandLine;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry redact rotate</c>: makes a new key, so that later hashes cannot be linked to earlier ones.</summary>
internal sealed class RotateCommand : Command
{
    public RotateCommand()
        : base("rotate", "Makes a new key: hashes recorded from then on cannot be linked to those recorded before.")
    {
        SetAction(Rotate);
    }

    private static int Rotate(ParseResult parsed)
    {
        Redact.RotateKey();
        parsed.InvocationConfiguration.Output.WriteLine(
            $"""
            There is a new key of hashed labels in '{TelemetryPaths.RedactionKey}'; the old one is overwritten and deleted.
            Hashes made with it cannot be linked to those that are stored. Applications that are running keep the old key until they end.
            """);
        return (int)ExitCode.Shown;
    }
}
