using System.Net.Sockets;
using Archivist.Connectors;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Tests.Connectors;

public sealed class SourceScannerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly List<string> _complaints = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scan_VaultAndRepositoryInsidePlainFolder_NamesTheSourceOfEach()
    {
        _folder.Write("plain.txt", "x");
        _folder.Folder("vault/.obsidian");
        _folder.Write("vault/note.md", "x");
        _folder.Write("vault/deep/deeper.md", "x");
        _folder.Folder("vault/code/.git");
        _folder.Write("vault/code/main.c", "x");
        _folder.Write("work tree/.git", "gitdir: elsewhere");
        _folder.Write("work tree/readme", "x");
        _folder.Write("vault/letter.EML", "x");

        Assert.Equal(
            new Dictionary<string, ConnectorType>
            {
                ["plain.txt"] = ConnectorType.LocalFiles,
                ["vault/note.md"] = ConnectorType.ObsidianVault,
                ["vault/deep/deeper.md"] = ConnectorType.ObsidianVault,
                ["vault/code/main.c"] = ConnectorType.GithubRepository,
                ["work tree/.git"] = ConnectorType.GithubRepository,
                ["work tree/readme"] = ConnectorType.GithubRepository,
                ["vault/letter.EML"] = ConnectorType.ImapMailbox,
            },
            Scan().ToDictionary(d => d.Name, d => d.Connector));
    }

    [Fact]
    public void Scan_VaultUnderVersionControl_IsAVault()
    {
        _folder.Folder(".git");
        _folder.Folder(".obsidian");
        _folder.Write("note.md", "x");

        Assert.Equal(ConnectorType.ObsidianVault, Assert.Single(Scan()).Connector);
    }

    [Fact]
    public void Scan_FilesOfTheToolsThemselves_AreNoDocumentsButHiddenFilesAre()
    {
        _folder.Write(".obsidian/app.json", "{}");
        _folder.Write("sub/.git/config", "x");
        _folder.Write(".hidden/.secret", "x");

        Assert.Equal(".hidden/.secret", Assert.Single(Scan()).Name);
    }

    [Fact]
    public void Scan_SymbolicLinks_AreNotFollowed()
    {
        var file = _folder.Write("real/a.txt", "x");
        File.CreateSymbolicLink(_folder.Of("link.txt"), file);
        File.CreateSymbolicLink(_folder.Of("dangling"), _folder.Of("nowhere"));
        Directory.CreateSymbolicLink(_folder.Of("real/loop"), _folder.Path);

        Assert.Equal("real/a.txt", Assert.Single(Scan()).Name);
    }

    [Fact]
    public void Scan_PipeAndSocket_AreNoDocumentsAndDoNotBlock()
    {
        _folder.Write("empty", "");
        ProcessRun.Start("mkfifo", [_folder.Of("pipe.md")]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.Of("socket")));

        Assert.Equal("empty", Assert.Single(Scan()).Name);
    }

    [Fact]
    public void Scan_PipeGivenAsPath_IsComplainedAbout()
    {
        var pipe = _folder.Of("pipe");
        ProcessRun.Start("mkfifo", [pipe]);

        Assert.Empty(Scan(pipe));
        Assert.Equal([$"'{pipe}' is neither a folder nor a regular file: name a folder or a document."], _complaints);
    }

    [Fact]
    public void Scan_MissingPath_NamesItAndTheRemedy()
    {
        Assert.Empty(Scan("/no/such folder"));
        Assert.Equal(
            ["'/no/such folder' was not found: check the spelling and that you may open the folders above it, or leave it out."],
            _complaints);
    }

    [Fact]
    public void Scan_FileGiven_IsTheOnlyDocument()
    {
        _folder.Write("b.txt", "x");
        var document = Assert.Single(Scan(_folder.Write("ä b.md", "x")));

        Assert.Equal(("ä b.md", ConnectorType.LocalFiles), (document.Name, document.Connector));
    }

    [Fact]
    public void Scan_PathInsideAnotherPath_FindsEachDocumentOnce()
    {
        _folder.Write("sub/a.txt", "x");
        var scanner = new SourceScanner(_complaints.Add);

        Assert.Single(new[] { _folder.Of("sub"), _folder.Path, _folder.Of("sub/a.txt") }.SelectMany(scanner.Scan).ToList());
    }

    [Fact]
    public void Scan_Mailbox_FindsEachMessageAndTheyCoverTheFile()
    {
        const string First = "From a@b.example Mon Jan  1 00:00:00 2024\r\nSubject: one\r\n\r\nNo marker without a blank line before it:\nFrom here on\r\n";
        const string Second = "From a@b.example Mon Jan  1 00:00:00 2024\nSubject: two\n\nFrom\nend";
        var path = _folder.Write("in box.mbox", First + "\r\n" + Second);

        var documents = Scan();

        Assert.Equal(["in box.mbox#1", "in box.mbox#2"], documents.Select(d => d.Name));
        Assert.All(documents, d => Assert.Equal(ConnectorType.ImapMailbox, d.Connector));
        var second = documents[1].Part!.Value;
        Assert.Equal(new Slice(0, second.Offset), documents[0].Part);
        Assert.Equal(Second.Length, second.Length);
        Assert.Equal(new FileInfo(path).Length, second.Offset + second.Length);
    }

    [Fact]
    public void Scan_MailboxOfManyBuffers_FindsEveryMessage()
    {
        var message = "From x\nSubject: y\n\n" + new string('z', 70_000) + "\n\n";
        _folder.Write("big.mbox", string.Concat(Enumerable.Repeat(message, 5)));

        Assert.Equal([0, 70_021, 140_042, 210_063, 280_084], Scan().Select(d => d.Part!.Value.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Subject: no marker\n\nx")]
    public void Scan_MailboxThatIsNone_IsOneDocument(string content)
    {
        _folder.Write("a.mbox", content);

        Assert.Null(Assert.Single(Scan()).Part);
    }

    private List<SourceDocument> Scan(string? path = null) => [.. new SourceScanner(_complaints.Add).Scan(path ?? _folder.Path)];
}
