using System.CommandLine;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry doctor</c>: finds what cannot be read in a store, and takes it out.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly Option<string> _store = StoreOption.Create("The store to examine.");

    private readonly Option<bool> _repair = new("--repair") { Description = "Take out what cannot be read, so that the rest can be." };

    public DoctorCommand()
        : base("doctor", "Finds what cannot be read in the store, and takes it out where asked to.")
    {
        Options.Add(_store);
        Options.Add(_repair);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_store);
        var isRepair = parsed.GetValue(_repair);
        var damages = isRepair ? StoreDoctor.Repair(path, cancellationToken) : StoreDoctor.Examine(path, cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        foreach (var damage in damages)
        {
            output.WriteLine(Printable.Of($"{damage.Table}: {damage.What}"));
        }

        output.WriteLine((damages.Count, isRepair) switch
        {
            (0, _) => "Everything in the store can be read.",
            (_, true) => "What is listed was taken out; the rest can be read.",
            _ => "What is listed cannot be read; with --repair it is taken out, so that the rest can be.",
        });
        return (int)(damages.Count > 0 && !isRepair ? ExitCode.StoreDamaged : ExitCode.Shown);
    }
}
