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
        Assert.Equal([path, path + ".lock"], Directory.GetFiles(Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal));
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
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

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

    [Fact]
    public void Rotate_AKey_MakesAnotherAndOverwritesTheOld()
    {
        var path = Path.Combine(_folder, "redaction.key");
        var old = RedactionKey.Load(path, _notices.Add);
        using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        var made = RedactionKey.Rotate(path);

        var left = new byte[32];
        open.ReadExactly(left);
        Assert.NotEqual(old, made);
        Assert.NotEqual(old, left);
        Assert.NotEqual(made, left);
        Assert.Equal(made, RedactionKey.Load(path, _notices.Add));
        Assert.Equal([path, path + ".lock"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
        Assert.NotEqual(Redact.Hash("ann", old), Redact.Hash("ann", made));
        Assert.Empty(_notices);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void Rotate_WithoutAKey_MakesOne()
    {
        var path = Path.Combine(_folder, "a", "redaction.key");

        Assert.Equal(RedactionKey.Rotate(path), RedactionKey.Load(path, _notices.Add));
    }

    [Fact]
    public void Rotate_AfterOneThatWasEndedOnTheWay_DeletesWhatItLeft()
    {
        var path = Path.Combine(_folder, "redaction.key");
        File.WriteAllBytes(path + ".abc.old", new byte[32]);
        RedactionKey.Rotate(path);

        Assert.Equal([path, path + ".lock"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rotate_WhileOthersLoad_GivesThemWholeKeysOnly()
    {
        var path = Path.Combine(_folder, "redaction.key");
        HashSet<string> made = [Convert.ToHexString(RedactionKey.Load(path, _notices.Add))];
        using var ended = new CancellationTokenSource();
        var loads = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            HashSet<string> loaded = [];
            while (!ended.IsCancellationRequested)
            {
                loaded.Add(Convert.ToHexString(RedactionKey.Load(path, n => loaded.Add(n))));
            }

            return loaded;
        })).ToArray();
        for (var i = 0; i < 50; i++)
        {
            made.Add(Convert.ToHexString(RedactionKey.Rotate(path)));
        }

        await ended.CancelAsync();
        Assert.Empty((await Task.WhenAll(loads)).SelectMany(l => l).Except(made));
    }

    [Fact]
    public void Load_KeyThatOthersCanRead_IsClosedToThemAndTold()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(_folder, "redaction.key");
        var key = RedactionKey.Load(path, _notices.Add);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        Assert.Equal(key, RedactionKey.Load(path, _notices.Add));
        Assert.Equal(key, RedactionKey.Load(path, _notices.Add));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(
            [$"The key of hashed labels, '{path}', was open to other users of this machine; from now on only its owner can use it. If somebody may have read it, make a new one: futurnal telemetry redact rotate."],
            _notices);
        Assert.DoesNotContain(Convert.ToHexString(key), _notices[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Load_FolderThatOthersCanWrite_IsClosedToThem()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(_folder, "redaction.key");
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherWrite | UnixFileMode.OtherRead);
        RedactionKey.Load(path, _notices.Add);

        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder) & UnixFileMode.OtherWrite);
        Assert.Single(_notices);
    }

    [Fact]
    public void Load_ALink_IsNotUsedAndTold()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (path, target) = (Path.Combine(_folder, "redaction.key"), Path.Combine(_folder, "chosen"));
        var chosen = new byte[32];
        File.WriteAllBytes(target, chosen);
        File.CreateSymbolicLink(path, target);

        Assert.NotEqual(chosen, RedactionKey.Load(path, _notices.Add));
        Assert.Equal(
            [$"The key of hashed labels, '{path}', is not used: it is a link; replace it by the file itself. Hashes of this run differ from those of others meanwhile."],
            _notices);
        var e = Assert.Throws<IOException>(() => RedactionKey.Rotate(path));
        Assert.Equal($"The key of hashed labels, '{path}', is not replaced: it is a link; replace it by the file itself.", e.Message);
        Assert.Equal(chosen, File.ReadAllBytes(target));
    }

    [Fact]
    public void Load_ALinkToNothing_MakesNoFileThere()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (path, target) = (Path.Combine(_folder, "redaction.key"), Path.Combine(_folder, "victim"));
        File.CreateSymbolicLink(path, target);
        RedactionKey.Load(path, _notices.Add);

        Assert.False(File.Exists(target));
        Assert.Single(_notices);
    }

    [Fact]
    public void Path_UnderTheHomeFolder_IsToldWithoutIt()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

        Assert.Equal(Path.Combine("~", ".futurnal", "telemetry", "redaction.key"), TelemetryPaths.WithoutHome(TelemetryPaths.RedactionKey));
        Assert.Equal(home + "x", TelemetryPaths.WithoutHome(home + "x"));
    }
}
