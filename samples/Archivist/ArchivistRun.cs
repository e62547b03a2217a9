using Archivist.Connectors;
using Archivist.Indexing;
using Archivist.Orchestration;
using Archivist.Output;
using Archivist.Searching;
using Futurnal.Instrumentation.Hosting;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.Data.Sqlite;
using Spectre.Console;

namespace Archivist;

/// <summary>One run of the program: finds documents, ingests them, answers searches and shows what came of it.</summary>
internal sealed class ArchivistRun(ArchivistOptions options, IAnsiConsole output, IAnsiConsole errors, TimeProvider time)
{
    private readonly HashSet<string> _complaints = new(StringComparer.Ordinal);

    /// <summary>Kept to the end, since telemetry reads the length of its queue as long as it lives.</summary>
    private Orchestrator? _orchestrator;

    private bool _isIncomplete;

    /// <summary>Runs once.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var start = time.GetUtcNow();
        await using var telemetry = await Telemetry.StartAsync(Configure, CancellationToken.None).ConfigureAwait(false);
        var exitCode = await IngestAndAnswerAsync(cancellation).ConfigureAwait(false);
        if (exitCode != ExitCodes.NothingToIngest)
        {
            await TelemetryView.ShowAsync(output, telemetry, start).ConfigureAwait(false);
        }

        return exitCode;
    }

    private void Configure(TelemetryOptions telemetry)
    {
        telemetry.StorePath = options.Store ?? telemetry.StorePath;
        telemetry.TimeProvider = time;
        telemetry.Notice = sentence => errors.MarkupLine($"[yellow]{Printable.Of(sentence)}[/]");
    }

    private async Task<int> IngestAndAnswerAsync(CancellationToken cancellation)
    {
        var documents = FindDocuments(cancellation);
        if (documents.Count == 0)
        {
            return cancellation.IsCancellationRequested ? ExitCodes.Cancelled : NothingToIngest();
        }

        using var index = new DocumentIndex();
        var report = await IngestAsync(documents, index, cancellation).ConfigureAwait(false);
        SummaryView.Show(output, report);
        _isIncomplete |= report.Count(OperationStatus.Failed) > 0;

        if (Ask(new Searcher(index, time), cancellation) is { Count: > 0 } answers)
        {
            AnswersView.Show(output, answers);
        }

        if (cancellation.IsCancellationRequested)
        {
            Complain("Cancelled: what is shown above is all that was done.");
            return ExitCodes.Cancelled;
        }

        return _isIncomplete ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private List<SourceDocument> FindDocuments(CancellationToken cancellation)
    {
        var scanner = new SourceScanner(Complain);
        var documents = new List<SourceDocument>();
        foreach (var document in options.Paths.SelectMany(scanner.Scan))
        {
            // Once it was found a document has to end in some status, so it is kept before the look at the token.
            documents.Add(document);
            if (cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        return documents;
    }

    private Task<IngestionReport> IngestAsync(List<SourceDocument> documents, DocumentIndex index, CancellationToken cancellation)
    {
        var bounds = new IngestionOptions { Workers = options.Workers };
        _orchestrator = new Orchestrator(bounds, new DocumentPipeline(bounds, index).RunAsync, time);
        return ProgressView.ShowAsync(output, documents.Count, progress => _orchestrator.IngestAsync(documents, progress, cancellation));
    }

    private List<SearchAnswer> Ask(Searcher searcher, CancellationToken cancellation)
    {
        IEnumerable<string> queries = options.Queries.Count > 0
            ? options.Queries
            : Enumerable.Repeat(DefaultQueries.All, DefaultQueries.Rounds).SelectMany(q => q);
        return [.. queries
            .TakeWhile(_ => !cancellation.IsCancellationRequested)
            .Select(q => Ask(searcher, q))
            .OfType<SearchAnswer>()
            .DistinctBy(a => a.Query)];
    }

    private SearchAnswer? Ask(Searcher searcher, string query)
    {
        try
        {
            return searcher.Ask(query);
        }
        catch (SqliteException e)
        {
            Complain($"The search for '{query}' failed: {e.Message}");
            return null;
        }
    }

    private int NothingToIngest()
    {
        Complain(options.Paths.Count == 0
            ? "No path was given and there is no repository with documents around the current folder: name a folder or file to ingest."
            : "There is nothing to ingest: name a folder or file that holds documents.");
        return ExitCodes.NothingToIngest;
    }

    private void Complain(string sentence)
    {
        _isIncomplete = true;
        if (_complaints.Add(sentence))
        {
            errors.MarkupLine($"[red]{Printable.Of(sentence)}[/]");
        }
    }
}
