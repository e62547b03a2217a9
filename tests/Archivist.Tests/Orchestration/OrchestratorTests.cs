using System.Collections.Concurrent;
using System.Threading.Channels;
using Archivist.Connectors;
using Archivist.Orchestration;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Tests.Orchestration;

public sealed class OrchestratorTests
{
    private static readonly IngestionOptions Options = new() { Workers = 2, QueueCapacity = 2 };

    [Fact]
    public async Task IngestAsync_EveryStatus_IsReportedOnceForEachDocument()
    {
        OperationStatus[] statuses = [OperationStatus.Succeeded, OperationStatus.Quarantined, OperationStatus.Failed];
        var orchestrator = new Orchestrator(
            Options, (job, _) => Task.FromResult(statuses[job.Document.Name.Length % 3]), new RecordingTimeProvider());
        var progress = new Counter();

        var report = await orchestrator.IngestAsync(Documents(99), progress, CancellationToken.None);

        Assert.Equal((99, 99), (report.Total, progress.Finished));
        Assert.Equal(99, statuses.Sum(report.Count));
        Assert.Equal(0, report.Count(OperationStatus.Cancelled));
    }

    [Fact]
    public async Task IngestAsync_TransientFailure_IsTriedAgainAfterGrowingWaits()
    {
        var time = new RecordingTimeProvider();
        var runs = 0;
        var orchestrator = new Orchestrator(
            Options,
            (_, _) => Task.FromResult(Interlocked.Increment(ref runs) < 3 ? OperationStatus.RetryScheduled : OperationStatus.Succeeded),
            time);

        var ingestion = orchestrator.IngestAsync(Documents(1), new Counter(), CancellationToken.None);
        var first = await time.NextWaitAsync();
        time.Advance(first);
        var second = await time.NextWaitAsync();
        Assert.Equal((2, false), (runs, ingestion.IsCompleted));
        time.Advance(second);
        var report = await ingestion;

        Assert.Equal((TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)), (first, second));
        Assert.Equal((3, 1), (runs, report.Count(OperationStatus.Succeeded)));
    }

    [Fact]
    public async Task IngestAsync_DocumentWaitingForItsRetry_DoesNotHoldUpOthers()
    {
        var time = new RecordingTimeProvider();
        var options = Options with { Workers = 1 };
        var progress = new Counter();
        var orchestrator = new Orchestrator(
            options,
            (job, _) => Task.FromResult(job.Document.Name == "0" && job.Runs == 1 ? OperationStatus.RetryScheduled : OperationStatus.Succeeded),
            time);

        var ingestion = orchestrator.IngestAsync(Documents(10), progress, CancellationToken.None);
        await progress.ReachAsync(9);
        time.Advance(await time.NextWaitAsync());

        Assert.Equal(10, (await ingestion).Count(OperationStatus.Succeeded));
    }

    [Fact]
    public async Task IngestAsync_Cancelled_EndsEveryDocumentAsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var started = new SemaphoreSlim(0);
        var orchestrator = new Orchestrator(
            Options,
            async (_, token) =>
            {
                started.Release();
                await Task.Delay(Timeout.Infinite, token);
                return OperationStatus.Succeeded;
            },
            TimeProvider.System);

        var ingestion = orchestrator.IngestAsync(Documents(50), new Counter(), cancellation.Token);
        await started.WaitAsync();
        await started.WaitAsync();
        await cancellation.CancelAsync();
        var report = await ingestion;

        Assert.Equal((50, 50), (report.Total, report.Count(OperationStatus.Cancelled)));
    }

    [Fact]
    public async Task IngestAsync_CancelledDuringTheWaitForARetry_EndsTheDocumentAsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var time = new RecordingTimeProvider();
        var orchestrator = new Orchestrator(Options, (_, _) => Task.FromResult(OperationStatus.RetryScheduled), time);

        var ingestion = orchestrator.IngestAsync(Documents(1), new Counter(), cancellation.Token);
        await time.NextWaitAsync();
        await cancellation.CancelAsync();

        Assert.Equal(1, (await ingestion).Count(OperationStatus.Cancelled));
    }

    [Fact]
    public async Task IngestAsync_RunThatThrows_FailsThatDocumentOnly()
    {
        var orchestrator = new Orchestrator(
            Options,
            (job, _) => job.Document.Name == "3" ? throw new InvalidOperationException("odd") : Task.FromResult(OperationStatus.Succeeded),
            new RecordingTimeProvider());

        var report = await orchestrator.IngestAsync(Documents(20), new Counter(), CancellationToken.None);

        Assert.Equal(19, report.Count(OperationStatus.Succeeded));
        Assert.Equal([new Outcome("3", OperationStatus.Failed, "ran into an error of Archivist itself: odd")], report.SetAside(OperationStatus.Failed));
    }

    [Fact]
    public async Task IngestAsync_ManyDocuments_RunsNoMoreThanTheWorkersAtATime()
    {
        var running = 0;
        var most = new ConcurrentBag<int>();
        var orchestrator = new Orchestrator(
            Options,
            async (_, _) =>
            {
                most.Add(Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return OperationStatus.Succeeded;
            },
            new RecordingTimeProvider());

        await orchestrator.IngestAsync(Documents(200), new Counter(), CancellationToken.None);

        Assert.InRange(most.Max(), 1, Options.Workers);
    }

    private static List<SourceDocument> Documents(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new SourceDocument($"/{i}", $"{i}", ConnectorType.LocalFiles))];

    private sealed class Counter : IProgress<IngestionProgress>
    {
        private readonly Channel<int> _reports = Channel.CreateUnbounded<int>();

        public int Finished { get; private set; }

        public async Task ReachAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await _reports.Reader.ReadAsync();
            }
        }

        public void Report(IngestionProgress value)
        {
            lock (_reports)
            {
                Finished = Math.Max(Finished, value.Finished);
            }

            _reports.Writer.TryWrite(value.Finished);
        }
    }
}
