using Archivist.Orchestration;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Writes a line for every tenth of the documents.</summary>
internal sealed class ProgressLines(IAnsiConsole console) : IProgress<IngestionProgress>
{
    private readonly Lock _gate = new();

    private int _tenths;

    public void Report(IngestionProgress value)
    {
        lock (_gate)
        {
            var tenths = (int)(value.Finished * 10L / value.Found);
            if (tenths > _tenths)
            {
                _tenths = tenths;
                console.WriteLine($"Ingested {value.Finished:N0} of {value.Found:N0} documents");
            }
        }
    }
}
