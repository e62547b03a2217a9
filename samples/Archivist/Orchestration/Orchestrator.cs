using System.Threading.Channels;
using Archivist.Connectors;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>
/// Runs documents through a bounded queue and a number of workers. Every document it is given ends in the report exactly
/// once, also when it is cancelled.
/// </summary>
internal sealed partial class Orchestrator
{
    private readonly IngestionOptions _options;

    private readonly Func<DocumentJob, CancellationToken, Task<OperationStatus>> _run;

    private readonly TimeProvider _time;

    private readonly Channel<DocumentJob> _queue;

    private readonly IngestionReport _report = new();

    /// <summary>Documents that have not ended; once there are none the queue is closed, which ends the workers.</summary>
    private int _open;

    private int _finished;

    /// <summary>Initializes an orchestrator.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="run">Runs a document once and says how that ended.</param>
    /// <param name="time">The clock that retries wait by.</param>
    public Orchestrator(IngestionOptions options, Func<DocumentJob, CancellationToken, Task<OperationStatus>> run, TimeProvider time)
    {
        (_options, _run, _time) = (options, run, time);
        _queue = Channel.CreateBounded<DocumentJob>(options.QueueCapacity);
        ObserveGauges();
    }

    [Gauge("orchestrator.jobs.queued", Poll = true)]
    internal int JobsQueued => _queue.Reader.Count;

    /// <summary>Ingests the documents. To be called once.</summary>
    public async Task<IngestionReport> IngestAsync(
        IReadOnlyList<SourceDocument> documents, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        if (documents.Count == 0)
        {
            return _report;
        }

        _open = documents.Count;
        var notify = new Action(() => progress.Report(new IngestionProgress(Interlocked.Increment(ref _finished), documents.Count)));
        var workers = Enumerable.Range(0, _options.Workers).Select(_ => Task.Run(() => WorkAsync(notify, cancellation), CancellationToken.None)).ToArray();
        foreach (var document in documents)
        {
            await OfferAsync(new DocumentJob(document), notify, cancellation).ConfigureAwait(false);
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
        return _report;
    }

    /// <summary>Runs a job once, as one among those that are running.</summary>
    [Gauge("orchestrator.jobs.active", InFlight = true)]
    internal Task<OperationStatus> RunAsync(DocumentJob job, CancellationToken cancellation) =>
        RunOnceAsync(job.Document.Connector, job, cancellation);

    [Timed("orchestrator.job.duration"), Counted("orchestrator.jobs.completed")]
    [return: Label("status")]
    internal Task<OperationStatus> RunOnceAsync([Label] ConnectorType connector, DocumentJob job, CancellationToken cancellation)
    {
        job.Runs++;
        return _run(job, cancellation);
    }

    [Timed("ingestion.latency"), Label("phase", "queue")]
    internal async ValueTask EnqueueAsync([Label] ConnectorType connector, DocumentJob job, CancellationToken cancellation) =>
        await _queue.Writer.WriteAsync(job, cancellation).ConfigureAwait(false);

    [Counted("ingestion.documents.processed")]
    static partial void DocumentsProcessed([Value] int documents, [Label] ConnectorType connector, [Label("status")] OperationStatus status);

    [Counted("ingestion.bytes.processed")]
    static partial void BytesProcessed([Value] long bytes, [Label] ConnectorType connector);

    private async Task OfferAsync(DocumentJob job, Action notify, CancellationToken cancellation)
    {
        try
        {
            await EnqueueAsync(job.Document.Connector, job, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Finish(job, OperationStatus.Cancelled, notify);
        }
    }

    /// <summary>Goes on after a cancellation until the queue is closed, so that what waits in it is accounted for.</summary>
    private async Task WorkAsync(Action notify, CancellationToken cancellation)
    {
        await foreach (var job in _queue.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var status = await StatusOfAsync(job, cancellation).ConfigureAwait(false);
            if (status == OperationStatus.RetryScheduled)
            {
                // It ends in the report like every other, and the queue stays open until it has.
                _ = RetryAsync(job, notify, cancellation);
            }
            else
            {
                Finish(job, status, notify);
            }
        }
    }

    private async Task<OperationStatus> StatusOfAsync(DocumentJob job, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return OperationStatus.Cancelled;
        }

        try
        {
            return await RunAsync(job, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return OperationStatus.Cancelled;
        }
        catch (Exception e)
        {
            // A worker that ended here would leave the documents behind this one without an end.
            return job.Fail($"ran into an error of Archivist itself: {e.Message}");
        }
    }

    private async Task RetryAsync(DocumentJob job, Action notify, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(_options.Retries.DelayAfter(job.Runs), _time, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Finish(job, OperationStatus.Cancelled, notify);
            return;
        }

        await OfferAsync(job, notify, cancellation).ConfigureAwait(false);
    }

    private void Finish(DocumentJob job, OperationStatus status, Action notify)
    {
        DocumentsProcessed(1, job.Document.Connector, status);
        if (job.BytesRead > 0)
        {
            BytesProcessed(job.BytesRead, job.Document.Connector);
        }

        _report.Add(job, status);
        if (status != OperationStatus.Cancelled)
        {
            notify();
        }

        if (Interlocked.Decrement(ref _open) == 0)
        {
            _queue.Writer.Complete();
        }
    }
}
