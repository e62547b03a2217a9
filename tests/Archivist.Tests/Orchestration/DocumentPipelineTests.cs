using Archivist.Connectors;
using Archivist.Indexing;
using Archivist.Orchestration;
using Archivist.Searching;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Tests.Orchestration;

public sealed class DocumentPipelineTests : IDisposable
{
    private static readonly IngestionOptions Options = new()
    {
        Workers = 2,
        DocumentLimit = 100_000,
        Retries = new RetryPolicy { FirstDelay = TimeSpan.Zero },
    };

    private readonly TemporaryFolder _folder = new();

    private readonly DocumentIndex _index = new();

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ingest_DocumentsOfEverySource_AreCountedAndFound()
    {
        _folder.Write("ä b/note.md", "# Plan\nwritten 2024-03-05 #idea");
        _folder.Write("page.html", "<title>Page</title><p>zebra");
        _folder.Folder("vault/.obsidian");
        _folder.Write("vault/n.md", "unicorn");
        _folder.Folder("repo/.git");
        _folder.Write("repo/a.c", "int main() {}");
        _folder.Write("in.mbox", "From a\nSubject: one\n\nokapi\n\nFrom b\nSubject: two\n\ngnu\n");

        var report = await IngestAsync();

        Assert.Equal((6, 6), (report.Total, report.Count(OperationStatus.Succeeded)));
        Assert.Equal([2, 1, 2, 1], Enum.GetValues<ConnectorType>().Select(c => report.Count(c, OperationStatus.Succeeded)));
        Assert.Equal(new FileInfo(_folder.Of("in.mbox")).Length, report.Bytes(ConnectorType.ImapMailbox));
        var searcher = new Searcher(_index, TimeProvider.System);
        string[] queries = ["2024-03-05", "zebra", "unicorn", "main", "gnu"];
        Assert.Equal(["Plan", "Page", "vault/n.md", "repo/a.c", "two"], queries.Select(q => searcher.Ask(q).Hits.Single().Title));
    }

    [Fact]
    public async Task Ingest_EmptyFile_IsQuarantined()
    {
        _folder.Write("ü x.md", "");

        await AssertQuarantinedAsync("ü x.md", "is empty: there is nothing in it to find; write something or delete it.");
    }

    [Fact]
    public async Task Ingest_BinaryNamedMarkdown_IsQuarantined()
    {
        _folder.Write("x.md", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1]);

        await AssertQuarantinedAsync("x.md", "is not text: convert it to Markdown, HTML, e-mail or plain text.");
    }

    [Fact]
    public async Task Ingest_BrokenEmail_IsQuarantined()
    {
        _folder.Write("x.eml", "hello, I am no message");

        await AssertQuarantinedAsync("x.eml", "is not an e-mail: no header such as From, Date or Subject can be read in it; export the message again or rename the file.");
    }

    [Fact]
    public async Task Ingest_BrokenMessageInAMailbox_IsQuarantinedAlone()
    {
        _folder.Write("x.mbox", "From a\nSubject: one\n\n1\n\nFrom b\n\x01\n\nFrom c\nSubject: three\n\n3\n");

        var report = await IngestAsync();

        Assert.Equal(2, report.Count(OperationStatus.Succeeded));
        Assert.Equal("x.mbox#2", Assert.Single(report.SetAside(OperationStatus.Quarantined)).Document);
    }

    [Fact]
    public async Task Ingest_TooLargeFile_IsQuarantinedUnread()
    {
        _folder.Write("x.txt", new string('a', 100_001));

        var report = await AssertQuarantinedAsync("x.txt", "is too large: it has 100,001 bytes and at most 100,000 are read; split it.");
        Assert.Equal("text".Length, report.Bytes(ConnectorType.LocalFiles));
    }

    [Fact]
    public async Task Ingest_LockedFile_IsQuarantinedAfterThreeRuns()
    {
        using var locked = new FileStream(_folder.Write("x.txt", "text"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await AssertQuarantinedAsync("x.txt", "cannot be read, tried 3 times: another program keeps it locked or its disk has a fault; close that program and run again.");
    }

    [Fact]
    public async Task Ingest_FileThatVanished_IsQuarantined()
    {
        var path = _folder.Write("x.txt", "text");
        var documents = new SourceScanner(_ => { }).Scan(_folder.Path).ToList();
        File.Delete(path);

        var report = await IngestAsync(documents);

        Assert.Equal(
            new Outcome("x.txt", OperationStatus.Quarantined, "cannot be found any more: it was moved, deleted, or has a name that is not valid UTF-8."),
            Assert.Single(report.SetAside(OperationStatus.Quarantined)));
    }

    [Fact]
    public async Task Ingest_BadAmongGood_LosesNothingElse()
    {
        _folder.Write("empty.md", "");
        _folder.Write("bad.eml", "x");
        for (var i = 0; i < 50; i++)
        {
            _folder.Write($"good {i}.txt", "walrus");
        }

        var report = await IngestAsync();

        Assert.Equal((50, 2), (report.Count(OperationStatus.Succeeded), report.Count(OperationStatus.Quarantined)));
        Assert.Equal(50, new Searcher(_index, TimeProvider.System).Ask("walrus").Hits.Count);
    }

    private async Task<IngestionReport> AssertQuarantinedAsync(string name, string reason)
    {
        _folder.Write("good.txt", "text");
        var report = await IngestAsync();
        Assert.Equal([new Outcome(name, OperationStatus.Quarantined, reason)], report.SetAside(OperationStatus.Quarantined));
        Assert.Equal((2, 1), (report.Total, report.Count(OperationStatus.Succeeded)));
        return report;
    }

    private Task<IngestionReport> IngestAsync() => IngestAsync([.. new SourceScanner(Assert.Fail).Scan(_folder.Path)]);

    private Task<IngestionReport> IngestAsync(List<SourceDocument> documents) =>
        new Orchestrator(Options, new DocumentPipeline(Options, _index).RunAsync, TimeProvider.System)
            .IngestAsync(documents, new Progress<IngestionProgress>(), CancellationToken.None);
}
