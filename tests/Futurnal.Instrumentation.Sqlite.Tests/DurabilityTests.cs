using System.Diagnostics;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Fewer rounds of what docs/durability.md names the commands for.</summary>
public sealed class DurabilityTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public Task Store_WritersThatAreKilled_LosesNothing() => AssertKeptAsync("kills", "10");

    [Fact]
    public Task Store_PowerThatIsCut_LosesNothingAndWithoutSyncingDoes() => AssertKeptAsync("cuts", "40");

    [Fact]
    public Task Store_FourWritersAndTwoReaders_LosesNothingAndFailsNobody() => AssertKeptAsync("share", "1");

    private static async Task AssertKeptAsync(params string[] arguments)
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
    }
}
