using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Archivist.Tests.Processes;

/// <summary>The whole way: attributes in the sample, woven, recorded, flushed, stored, and read back from the file.</summary>
public sealed class EndToEndTests : IDisposable
{
    /// <summary>What comes of the documents of <see cref="MakeDocuments"/> and three searches.</summary>
    private static readonly string[] Truth =
    [
        """errors.total{"component":"normalization"} 1""",
        """extraction.documents.processed{"status":"succeeded"} 7""",
        """extraction.latency{"status":"succeeded"} 7""",
        """ingestion.bytes.processed{"connector_type":"GITHUB_REPOSITORY"} 6""",
        """ingestion.bytes.processed{"connector_type":"IMAP_MAILBOX"} 129""",
        """ingestion.bytes.processed{"connector_type":"LOCAL_FILES"} 67""",
        """ingestion.bytes.processed{"connector_type":"OBSIDIAN_VAULT"} 11""",
        """ingestion.documents.processed{"connector_type":"GITHUB_REPOSITORY","status":"succeeded"} 1""",
        """ingestion.documents.processed{"connector_type":"IMAP_MAILBOX","status":"quarantined"} 1""",
        """ingestion.documents.processed{"connector_type":"IMAP_MAILBOX","status":"succeeded"} 3""",
        """ingestion.documents.processed{"connector_type":"LOCAL_FILES","status":"quarantined"} 2""",
        """ingestion.documents.processed{"connector_type":"LOCAL_FILES","status":"succeeded"} 2""",
        """ingestion.documents.processed{"connector_type":"OBSIDIAN_VAULT","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"GITHUB_REPOSITORY","phase":"detect","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"GITHUB_REPOSITORY","phase":"process","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"GITHUB_REPOSITORY","phase":"queue","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"GITHUB_REPOSITORY","phase":"scan","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"IMAP_MAILBOX","phase":"detect","status":"succeeded"} 4""",
        """ingestion.latency{"connector_type":"IMAP_MAILBOX","phase":"process","status":"quarantined"} 1""",
        """ingestion.latency{"connector_type":"IMAP_MAILBOX","phase":"process","status":"succeeded"} 3""",
        """ingestion.latency{"connector_type":"IMAP_MAILBOX","phase":"queue","status":"succeeded"} 4""",
        """ingestion.latency{"connector_type":"IMAP_MAILBOX","phase":"scan","status":"succeeded"} 4""",
        """ingestion.latency{"connector_type":"LOCAL_FILES","phase":"detect","status":"quarantined"} 2""",
        """ingestion.latency{"connector_type":"LOCAL_FILES","phase":"detect","status":"succeeded"} 2""",
        """ingestion.latency{"connector_type":"LOCAL_FILES","phase":"process","status":"succeeded"} 2""",
        """ingestion.latency{"connector_type":"LOCAL_FILES","phase":"queue","status":"succeeded"} 4""",
        """ingestion.latency{"connector_type":"LOCAL_FILES","phase":"scan","status":"succeeded"} 4""",
        """ingestion.latency{"connector_type":"OBSIDIAN_VAULT","phase":"detect","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"OBSIDIAN_VAULT","phase":"process","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"OBSIDIAN_VAULT","phase":"queue","status":"succeeded"} 1""",
        """ingestion.latency{"connector_type":"OBSIDIAN_VAULT","phase":"scan","status":"succeeded"} 1""",
        """orchestrator.job.duration{"connector_type":"GITHUB_REPOSITORY","status":"succeeded"} 1""",
        """orchestrator.job.duration{"connector_type":"IMAP_MAILBOX","status":"quarantined"} 1""",
        """orchestrator.job.duration{"connector_type":"IMAP_MAILBOX","status":"succeeded"} 3""",
        """orchestrator.job.duration{"connector_type":"LOCAL_FILES","status":"quarantined"} 2""",
        """orchestrator.job.duration{"connector_type":"LOCAL_FILES","status":"succeeded"} 2""",
        """orchestrator.job.duration{"connector_type":"OBSIDIAN_VAULT","status":"succeeded"} 1""",
        """orchestrator.jobs.active{} 0""",
        """orchestrator.jobs.completed{"connector_type":"GITHUB_REPOSITORY","status":"succeeded"} 1""",
        """orchestrator.jobs.completed{"connector_type":"IMAP_MAILBOX","status":"quarantined"} 1""",
        """orchestrator.jobs.completed{"connector_type":"IMAP_MAILBOX","status":"succeeded"} 3""",
        """orchestrator.jobs.completed{"connector_type":"LOCAL_FILES","status":"quarantined"} 2""",
        """orchestrator.jobs.completed{"connector_type":"LOCAL_FILES","status":"succeeded"} 2""",
        """orchestrator.jobs.completed{"connector_type":"OBSIDIAN_VAULT","status":"succeeded"} 1""",
        """orchestrator.jobs.queued{} 0""",
        """privacy.redactions.total{"component":"normalization"} 2""",
        """search.cache.hit_rate{} 0.3333333333333333""",
        """search.latency{"intent_type":"causal","status":"succeeded","strategy":"keyword"} 1""",
        """search.latency{"intent_type":"general","status":"succeeded","strategy":"keyword"} 2""",
        """search.queries.total{"intent_type":"causal","status":"succeeded"} 1""",
        """search.queries.total{"intent_type":"general","status":"succeeded"} 2""",
        """search.results.count{"intent_type":"causal"} 1""",
        """search.results.count{"intent_type":"general"} 2""",
    ];

    private readonly TemporaryFolder _documents = new();
    private readonly TemporaryFolder _telemetry = new();

    public void Dispose()
    {
        _documents.Dispose();
        _telemetry.Dispose();
    }

    [Fact]
    public async Task Store_AfterARun_HoldsExactlyWhatHappened()
    {
        MakeDocuments();

        var run = await ProcessRun.ArchivistWatchedAsync(
            "on", _telemetry.Of("new folder/telemetry.db"), _documents.Path, "--workers", "2", "--query", "walrus", "--query", "why walrus", "--query", "walrus");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith($"Telemetry is kept in {_telemetry.Of("new folder/telemetry.db")}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Truth, (await ReadAsync()).Where(s => !IsMeasuredFromOutside(s)).Select(Line));
    }

    [Fact]
    public async Task Store_AfterARun_HoldsWhatTheRuntimeMeasuresToo()
    {
        MakeDocuments();

        await ProcessRun.ArchivistWatchedAsync("on", _telemetry.Of("telemetry.db"), _documents.Path);

        var measured = (await ReadAsync("telemetry.db")).Where(IsMeasuredFromOutside).ToDictionary(s => s.Series.Metric.Name, s => s.Last, StringComparer.Ordinal);
        Assert.InRange(measured["system.cpu.percent"], 0, 100);
        Assert.InRange(measured["system.memory.used_mb"], 10, 10_000);
        Assert.InRange(measured["telemetry.overhead"], 0, 100);
        Assert.InRange(measured["telemetry.memory"], 1_000, 64_000_000);
        Assert.True(measured["ingestion.throughput"] > 0);
        Assert.Equal(0, measured["errors.rate"]);
    }

    [Fact]
    public async Task Store_AfterTwoRuns_HoldsBoth()
    {
        MakeDocuments();

        await ProcessRun.ArchivistWatchedAsync("on", _telemetry.Of("telemetry.db"), _documents.Path);
        var run = await ProcessRun.ArchivistWatchedAsync("on", _telemetry.Of("telemetry.db"), _documents.Path);

        var documents = (await ReadAsync("telemetry.db")).Where(s => s.Series.Metric.Name == "ingestion.documents.processed");
        Assert.Equal(20, documents.Sum(s => s.Sum));
        Assert.Contains("ingestion.documents.processed by connector_type, status 10\n", Folded(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreThatCannotBeWritten_IsToldOnce_AndTheRunShowsWhatItSawFromMemory()
    {
        _documents.Write("a.txt", "hello");
        var plain = _telemetry.Write("plain", "a file");

        var run = await ProcessRun.ArchivistWatchedAsync("on", Path.Combine(plain, "telemetry.db"), _documents.Path);

        Assert.Equal(0, run.ExitCode);
        var lines = run.Errors.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains(plain, lines[0], StringComparison.Ordinal);
        Assert.EndsWith("Telemetry stays in memory until it can be written.", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("of telemetry were not written to the store; they are lost.", lines[1], StringComparison.Ordinal);
        Assert.Contains("ingestion.documents.processed by connector_type, status 1\n", Folded(run.Output), StringComparison.Ordinal);
        Assert.EndsWith("Telemetry was kept in memory only.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_WritesNothingAndSaysSo()
    {
        _documents.Write("a.txt", "hello");

        var run = await ProcessRun.ArchivistWatchedAsync("off", _telemetry.Of("folder/telemetry.db"), _documents.Path);

        Assert.EndsWith("Telemetry is off: nothing was recorded or written.\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_telemetry.Of("folder")));
    }

    /// <summary>Ten documents: seven that succeed, three to be set aside, two personal values to redact.</summary>
    private void MakeDocuments()
    {
        _documents.Write("a.txt", "hello walrus");
        _documents.Write("sub ordner/ö c.md", "# The walrus\nask jane@example.org or joe@example.org");
        _documents.Write("sub ordner/empty.md", "");
        _documents.Write("binary.md", [0, 1, 2]);
        _documents.Folder("vault/.obsidian");
        _documents.Write("vault/note.md", "#tag walrus");
        _documents.Write("in.mbox", "From a\nSubject: one\n\nx\n\nFrom b\nSubject: two\n\ny\n");
        _documents.Write("letter.eml", "From: Jane Roe\r\nSubject: walrus\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\nhello\r\n");
        _documents.Write("broken.eml", [(byte)'?', (byte)'!']);
        _documents.Folder("repo/.git");
        _documents.Write("repo/.git/config", "never read");
        _documents.Write("repo/x.c", "int x;");
    }

    private async Task<IReadOnlyList<SeriesSummary>> ReadAsync(string name = "new folder/telemetry.db")
    {
        await using var store = SqliteMetricStore.OpenReadOnly(_telemetry.Of(name));
        return await store.SummarizeAsync(TimeRange.All, CancellationToken.None);
    }

    /// <summary>A table's text without the blanks that make its columns equally wide.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What depends on the machine and not on the documents.</summary>
    private static bool IsMeasuredFromOutside(SeriesSummary summary) =>
        summary.Series.Metric.Name is var name
        && (name.StartsWith("system.", StringComparison.Ordinal) || name is "telemetry.overhead" or "telemetry.memory" or "ingestion.throughput" or "errors.rate");

    /// <summary>A distribution's count, a counter's sum, a gauge's last value.</summary>
    private static string Line(SeriesSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Series} {summary.Distribution?.Count ?? (summary.Series.Metric.Type == MetricType.Counter ? summary.Sum : summary.Last)}");
}
