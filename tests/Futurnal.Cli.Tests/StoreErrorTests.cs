using Futurnal.Instrumentation;
using Microsoft.Data.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed class StoreErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Status_WithoutAStore_SaysWhichFileIsMissing()
    {
        var path = _folder.File("nowhere/telemetry.db");

        await AssertFailsAsync(3, $"There is no telemetry store at '{path}'. Start an instrumented application first, or name another file.", path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Status_WithoutAPath_LooksInTheHomeFolder()
    {
        var result = await FuturnalProcess.RunWithAsync(new() { ["HOME"] = _folder.Path, ["USERPROFILE"] = _folder.Path }, "telemetry", "status");

        var expected = Path.Combine(_folder.Path, ".futurnal", "telemetry", "telemetry.db");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith($"futurnal: There is no telemetry store at '{expected}'.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfALockedStore_SaysSo()
    {
        var path = _folder.File("locked.db");
        await Stores.WriteKnownAsync(path);
        using var holder = OpenRaw(path);
        Run(holder, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held(x)");

        await AssertFailsAsync(4, $"The telemetry store '{path}' is locked by another process. Close the program that holds it, then try again.", path);
    }

    [Fact]
    public async Task Status_OfATextFile_SaysItIsNoStore()
    {
        var path = _folder.File("notes.txt");
        var text = string.Concat(Enumerable.Repeat("These are notes and no database.\n", 500));
        await File.WriteAllTextAsync(path, text);

        await AssertFailsAsync(5, $"'{path}' is not a telemetry store and was left untouched. Name another file.", path);
        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Status_OfAnotherApplicationsDatabase_SaysItIsNoStore()
    {
        var path = _folder.File("other.db");
        using (var other = OpenRaw(path))
        {
            Run(other, "CREATE TABLE bookmarks(url TEXT); PRAGMA user_version = 3");
        }

        await AssertFailsAsync(5, $"'{path}' is not a telemetry store and was left untouched. Name another file.", path);
    }

    [Fact]
    public async Task Status_OfANewerStore_SaysToUpdate()
    {
        var path = _folder.File("newer.db");
        await Stores.WriteKnownAsync(path);
        using (var newer = OpenRaw(path))
        {
            Run(newer, "PRAGMA user_version = 99");
        }

        await AssertFailsAsync(5, $"'{path}' was written by a newer version (format 99; this version knows formats up to 4). Update this application, or name another file.", path);
    }

    [Fact]
    public async Task Status_OfAFolder_SaysToNameAFile()
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", _folder.Path);

        Assert.Equal((5, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith($"futurnal: '{_folder.Path}' is a folder, not a telemetry store. Name a file", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Status_OfADamagedStore_SaysSoAndShowsNothing(params string[] form)
    {
        var path = _folder.File("damaged.db");
        await Stores.WriteAsync(path, [.. Enumerable.Range(0, 2_000).Select(Batch)]);
        OverwriteAllButTheFirstPage(path);

        var result = await FuturnalProcess.RunAsync(["telemetry", "status", "--store", path, "--last", "all", .. form]);

        Assert.Equal((6, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith($"futurnal: The telemetry store '{path}' is damaged: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Move it away so that a new one is started, or restore a copy.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Status_OfAnEmptyFile_SaysThereIsNoStore()
    {
        var path = _folder.File("empty");
        await File.WriteAllBytesAsync(path, []);

        await AssertFailsAsync(3, $"There is no telemetry store at '{path}'. Start an instrumented application first, or name another file.", path);
    }

    private static async Task AssertFailsAsync(int exitCode, string message, string path)
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path);

        Assert.Equal(new CommandResult(exitCode, string.Empty, $"futurnal: {message}\n"), result with { Error = result.Error.ReplaceLineEndings("\n") });
    }

    private static MetricBatch Batch(int number) => new(
        Stores.FirstMs + (number * 5_000),
        [new MetricPoint(Stores.OfMemory, number), new MetricPoint(Stores.Search("keyword"), Stores.Distribution(1, number + 1))]);

    private static void OverwriteAllButTheFirstPage(string path)
    {
        const int page = 4096;
        using var file = File.OpenWrite(path);
        var garbage = new byte[file.Length - page];
        new Random(42).NextBytes(garbage);
        file.Seek(page, SeekOrigin.Begin);
        file.Write(garbage);
    }

    private static SqliteConnection OpenRaw(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
