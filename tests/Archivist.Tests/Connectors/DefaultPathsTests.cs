using Archivist.Connectors;

namespace Archivist.Tests.Connectors;

public sealed class DefaultPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_FolderDeepInTheRepository_FindsItsDocuments()
    {
        _folder.Write("Futurnal.Instrumentation.sln", "");
        var readme = _folder.Write("README.md", "x");
        var docs = _folder.Folder("docs");

        Assert.Equal([docs, readme], DefaultPaths.Find("/", _folder.Folder("src/deep")));
    }

    [Fact]
    public void Find_NoRepository_FindsNothing() => Assert.Empty(DefaultPaths.Find("/", _folder.Path));
}
