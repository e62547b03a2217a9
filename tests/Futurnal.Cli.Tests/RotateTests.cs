namespace Futurnal.Cli.Tests;

public sealed class RotateTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Rotate_ByTwoProcesses_LeavesOneNewKeyForTheOwnerOnly()
    {
        var first = await RotateAsync();
        var old = await File.ReadAllBytesAsync(KeyPath);
        var results = await Task.WhenAll(RotateAsync(), RotateAsync());

        Assert.Equal(
            new CommandResult(
                0,
                $"There is a new key of hashed labels in '{KeyPath}'; the old one is overwritten and deleted.\n"
                    + "Hashes made with it cannot be linked to those that are stored. Applications that are running keep the old key until they end.\n",
                ""),
            first with { Output = first.Output.ReplaceLineEndings("\n") });
        Assert.All(results, r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        var key = await File.ReadAllBytesAsync(KeyPath);
        Assert.Equal(32, key.Length);
        Assert.NotEqual(old, key);
        Assert.Equal([KeyPath, KeyPath + ".lock"], Directory.GetFiles(Path.GetDirectoryName(KeyPath)!).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        }
    }

    [Fact]
    public async Task Rotate_ThatCannot_TellsInOneLine()
    {
        await File.WriteAllTextAsync(_home.File(".futurnal"), "a file, not a folder");
        var result = await RotateAsync();

        Assert.Equal((7, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            "futurnal: The key of hashed labels, '~/.futurnal/telemetry/redaction.key', cannot be replaced (IOException); the old one stands. Make file and folder accessible to the user.",
            result.Error.Trim());
    }

    private string KeyPath => _home.File(Path.Combine(".futurnal", "telemetry", "redaction.key"));

    private Task<CommandResult> RotateAsync() =>
        FuturnalProcess.RunWithAsync(new() { ["HOME"] = _home.Path, ["USERPROFILE"] = _home.Path }, "telemetry", "redact", "rotate");
}
