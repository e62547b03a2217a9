using System.Globalization;
using System.Runtime.Versioning;
using Archivist.Searching;

namespace Archivist.Tests.Processes;

public sealed class ArchivistProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Archivist_FolderOfDocuments_SummaryIsTheTruth()
    {
        _folder.Write("a.txt", "hello walrus");
        _folder.Write("sub/ö c.md", "# The walrus\ntext");
        _folder.Write("empty.md", "");
        _folder.Write("binary.md", [0, 1, 2]);
        _folder.Folder("vault/.obsidian");
        _folder.Write("vault/[red]n[/].md", "");
        _folder.Write("in.mbox", "From a\nSubject: one\n\nx\n\nFrom b\nSubject: two\n\ny\n");
        _folder.Folder("repo/.git");
        _folder.Write("repo/x.c", "int x;");

        var run = await ProcessRun.ArchivistAsync(_folder.Path, "--query", "walrus", "--query", "[bold]\"NEAR(");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        var rows = RowsOf(run);
        Assert.Equal(["Local files", "2", "0", "2", "0", "4", "32"], rows["Local files"]);
        Assert.Equal(["Obsidian vault", "0", "0", "1", "0", "1", "0"], rows["Obsidian vault"]);
        Assert.Equal(["Mailbox", "2", "0", "0", "0", "2", "47"], rows["Mailbox"]);
        Assert.Equal(["Repository", "1", "0", "0", "0", "1", "6"], rows["Repository"]);
        Assert.Equal(["All", "5", "0", "3", "0", "8", "85"], rows["All"]);
        Assert.Equal(["walrus", "keyword", "general", "2", "The walrus"], rows["walrus"]);
        Assert.Equal(["[bold]\"NEAR(", "keyword", "general", "0", "nothing found"], rows["[bold]\"NEAR("]);
        Assert.Contains("  binary.md is not text: convert it to Markdown, HTML, e-mail or plain text.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  vault/[red]n[/].md is empty: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ingested 8 of 8 documents\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archivist_NoQuery_AsksTheUsualOnes()
    {
        _folder.Write("a.txt", "how to install this in 2024");

        var run = await ProcessRun.ArchivistAsync(_folder.Path);

        Assert.Equal(0, run.ExitCode);
        var rows = RowsOf(run);
        Assert.All(DefaultQueries.All, q => Assert.Contains(q, rows.Keys));
        Assert.Equal("a.txt", rows["how to install"][^1]);
    }

    [Fact]
    public async Task Archivist_MissingFolder_IsNamedAndTheOthersAreIngested()
    {
        _folder.Write("a.txt", "x");
        var missing = _folder.Of("no such [folder]");

        var run = await ProcessRun.ArchivistAsync(missing, _folder.Path);

        Assert.Equal(
            $"'{missing}' was not found: check the spelling and that you may open the folders above it, or leave it out.\n", run.Errors);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["All", "1", "0", "0", "0", "1", "1"], RowsOf(run)["All"]);
    }

    [Fact]
    public async Task Archivist_EmptyFolder_SaysThatThereIsNothing()
    {
        var run = await ProcessRun.ArchivistAsync(_folder.Path);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("There is nothing to ingest: name a folder or file that holds documents.\n", run.Errors);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Archivist_UnreadableFileAndFolder_AreNamedAndNothingElseIsLost()
    {
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        _folder.Write("good.txt", "x");
        File.SetUnixFileMode(_folder.Write("secret.txt", "x"), UnixFileMode.None);
        File.SetUnixFileMode(_folder.Write("secret.mbox", "From a\n\nx"), UnixFileMode.None);
        var locked = _folder.Folder("locked");
        File.SetUnixFileMode(locked, UnixFileMode.None);

        var run = await ProcessRun.ArchivistWithoutPrivilegesAsync(_folder.Path);
        File.SetUnixFileMode(locked, (UnixFileMode)0b111_000_000);

        Assert.Equal($"The folder '{locked}' could not be listed, so its documents are missing: give yourself the right to read it.\n", run.Errors);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["All", "1", "0", "2", "0", "3", "1"], RowsOf(run)["All"]);
        Assert.Contains("  secret.txt cannot be read: you have no permission to; give yourself the right to read it.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archivist_Interrupted_AccountsForEveryDocument()
    {
        const int Count = 6_000;
        for (var i = 0; i < Count - 1; i++)
        {
            _folder.Write($"{i}.txt", "x");
        }

        // Keeps the worker busy for longer than a signal takes, with documents before it in order of name and behind it.
        _folder.Write("5.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));

        var process = ProcessRun.BeginArchivist(_folder.Path, "--workers", "1");
        Assert.StartsWith("Ingested 600 of", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        ProcessRun.Start("kill", ["-INT", $"{process.Id}"]);
        var run = await ProcessRun.FinishAsync(process);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("Cancelled: what is shown above is all that was done.\n", run.Errors);
        var all = RowsOf(run)["All"].Skip(1).Select(n => int.Parse(n, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal((Count, Count), (all[0] + all[3], all[4]));
        Assert.InRange(all[3], 1, Count);
    }

    [Theory]
    [InlineData("--store", "", "--store must not be empty.")]
    [InlineData("", "--query=x", "PATH must not be empty.")]
    public async Task Archivist_EmptyArgument_IsNamed(string first, string second, string message)
    {
        var run = await ProcessRun.ArchivistAsync(first, second);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archivist_WorkersOutOfRange_NamesTheRange()
    {
        var run = await ProcessRun.ArchivistAsync(_folder.Path, "--workers", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--workers must be from 1 to 64.", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>The rows of all tables by their first cell.</summary>
    private static Dictionary<string, string[]> RowsOf(ProcessRun run) => run.Output.Split('\n')
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
        .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
        .ToDictionary(cells => cells[0]);
}
