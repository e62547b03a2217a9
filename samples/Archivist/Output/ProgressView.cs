using Archivist.Orchestration;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Shows how far an ingestion is: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressView
{
    public static async Task<IngestionReport> ShowAsync(
        IAnsiConsole console, int documents, Func<IProgress<IngestionProgress>, Task<IngestionReport>> work)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            return await work(new ProgressLines(console)).ConfigureAwait(false);
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressBarUpdate(context.AddTask($"Ingesting {documents:N0} documents", maxValue: documents))))
            .ConfigureAwait(false);
    }
}
