using System.Diagnostics;

namespace Benchmarks;

/// <summary>Runs the built sample as a process of its own.</summary>
internal static class SampleProcess
{
    /// <summary>Runs it over a folder.</summary>
    /// <returns>The processor time of all its threads, in user and system mode.</returns>
    public static async Task<TimeSpan> RunAsync(DirectoryInfo corpus, string store, string mode)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Archivist.dll"), corpus.FullName, "--store", store, "--workers", "1"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["FUTURNAL_TELEMETRY"] = mode;

        // With one worker and without a collector beside it, chance decides less of the time.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        var before = ChildrenUsage.ProcessorTime;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? ChildrenUsage.ProcessorTime - before
            : throw new InvalidOperationException($"The sample ended with {process.ExitCode}:{Environment.NewLine}{output}");
    }
}
