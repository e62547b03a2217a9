using System.Diagnostics;

namespace Futurnal.Instrumentation.Tests.Recording;

public class StressTests
{
    [Fact]
    public async Task Recording_OnManyThreadsThatEnd_LosesAndDoublesNothing()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Stress.dll"), "2"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("FUTURNAL_TELEMETRY");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.EndsWith("Nothing is lost, and nothing doubled.", output.TrimEnd(), StringComparison.Ordinal);
    }
}
