using System.Diagnostics;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Fewer rounds of what docs/durability.md names the commands for.</summary>
public sealed class DurabilityTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public Task Store_WritersThatAreKilled_LosesNothing() => RunAsync("kills", "10");

    [Fact]
    public Task Store_PowerThatIsCut_LosesNothingAndWithoutSyncingDoes() => RunAsync("cuts", "40");

    [Fact]
    public Task Store_FourWritersAndTwoReaders_LosesNothingAndFailsNobody() => RunAsync("share", "1");

    [Fact]
    public async Task Store_ApplicationThatUsesTheSystemsSqlite_UsesItToo()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("sqlite3 273430 273430 1", (await RunAsync("system", folder.StorePath)).Trim());
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StoreProbe.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"{await output}{await error}");
        return await output;
    }
}
