using Archivist.Orchestration;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Moves a progress bar.</summary>
internal sealed class ProgressBarUpdate(ProgressTask bar) : IProgress<IngestionProgress>
{
    public void Report(IngestionProgress value) => bar.Increment(1);
}
