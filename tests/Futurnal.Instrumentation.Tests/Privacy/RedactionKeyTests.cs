using Futurnal.Instrumentation.Privacy;

namespace Futurnal.Instrumentation.Tests.Privacy;

public sealed class RedactionKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("redaction-").FullName;
    private readonly List<string> _notices = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_NoFileYet_MakesOneForTheOwnerOnlyAndFindsItAgain()
    {
        var path = Path.Combine(_folder, "a", "b", "redaction.key");
        var key = RedactionKey.Load(path, _notices.Add);

        Assert.Equal(32, key.Length);
        Assert.Equal(key, RedactionKey.Load(path, _notices.Add));
        Assert.Equal(key, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.Empty(_notices);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }
    }

    [Fact]
    public async Task Load_ByManyAtOnce_GivesAllTheSame()
    {
        for (var i = 0; i < 100; i++)
        {
            var path = Path.Combine(_folder, Path.GetRandomFileName(), "redaction.key");
            var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RedactionKey.Load(path, _ => { }))));
            Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        }
    }

    [Fact]
    public void Load_FileOfAnotherLength_TakesARandomKeyAndLeavesTheFile()
    {
        var path = Path.Combine(_folder, "redaction.key");
        File.WriteAllBytes(path, [1, 2, 3]);

        Assert.NotEqual(RedactionKey.Load(path, _notices.Add), RedactionKey.Load(path, _ => { }));
        Assert.Equal(
            [$"The key of hashed labels, '{path}', has 3 bytes instead of 32. Hashes of this run differ from those of others; delete the file to have a new one made."],
            _notices);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    [Fact]
    public void Load_WhereNoFileCanBe_TakesARandomKeyAndTells()
    {
        var plain = Path.Combine(_folder, "plain");
        File.WriteAllText(plain, "a file, not a folder");
        var path = Path.Combine(plain, "redaction.key");

        Assert.Equal(32, RedactionKey.Load(path, _notices.Add).Length);
        Assert.Equal(
            [$"The key of hashed labels, '{path}', can be neither read nor made (IOException). Hashes of this run differ from those of others; make file and folder accessible to the user."],
            _notices);
    }
}
