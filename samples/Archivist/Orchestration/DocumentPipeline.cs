using Archivist.Connectors;
using Archivist.Detection;
using Archivist.Extraction;
using Archivist.Indexing;
using Archivist.Normalisation;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>Takes one document from its file into the index. Safe to use from several threads.</summary>
internal sealed class DocumentPipeline(IngestionOptions options, DocumentIndex index)
{
    private readonly DocumentReader _reader = new(options.DocumentLimit);

    /// <summary>Runs a document once.</summary>
    /// <returns>Anything but <see cref="OperationStatus.Cancelled"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<OperationStatus> RunAsync(DocumentJob job, CancellationToken cancellation)
    {
        var detected = await DetectAsync(job.Document.Connector, job, cancellation).ConfigureAwait(false);
        return detected == OperationStatus.Succeeded
            ? await ProcessAsync(job.Document.Connector, job, cancellation).ConfigureAwait(false)
            : detected;
    }

    [Timed("ingestion.latency"), Label("phase", "detect")]
    [return: Label("status")]
    internal async Task<OperationStatus> DetectAsync([Label] ConnectorType connector, DocumentJob job, CancellationToken cancellation)
    {
        try
        {
            job.Content = await _reader.ReadAsync(job.Document, cancellation).ConfigureAwait(false);
            return Detect(job);
        }
        catch (Exception e) when (!IsCancellation(e, cancellation))
        {
            return FailureJudge.Judge(e, job, options.Retries);
        }
    }

    [Timed("ingestion.latency"), Label("phase", "process")]
    [return: Label("status")]
    internal async Task<OperationStatus> ProcessAsync([Label] ConnectorType connector, DocumentJob job, CancellationToken cancellation)
    {
        try
        {
            // The parsers of formats cannot be interrupted, and a maliciously nested document keeps them busy for minutes.
            var normalised = await Task.Run(() => Normaliser.Normalise(job.Detected!, job.Content.Bytes, job.Document.Name), cancellation)
                .WaitAsync(cancellation)
                .ConfigureAwait(false);
            var facts = FactExtractor.Extract(normalised);
            index.Add(new IndexedDocument(normalised.Title, normalised.Text, facts));
            return OperationStatus.Succeeded;
        }
        catch (Exception e) when (!IsCancellation(e, cancellation))
        {
            return FailureJudge.Judge(e, job, options.Retries);
        }
    }

    private OperationStatus Detect(DocumentJob job)
    {
        var content = job.Content;
        if (content.IsTooLarge)
        {
            return job.Quarantine($"is too large: it has {content.Length:N0} bytes and at most {options.DocumentLimit:N0} are read; split it.");
        }

        if (content.Length == 0)
        {
            return job.Quarantine("is empty: there is nothing in it to find; write something or delete it.");
        }

        job.Detected = FormatDetector.Detect(job.Document.Path, content.Bytes.Span);
        return job.Detected is null
            ? job.Quarantine("is not text: convert it to Markdown, HTML, e-mail or plain text.")
            : OperationStatus.Succeeded;
    }

    private static bool IsCancellation(Exception failure, CancellationToken cancellation) =>
        failure is OperationCanceledException && cancellation.IsCancellationRequested;
}
