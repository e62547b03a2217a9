using System.Diagnostics;
using System.Globalization;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Runs the exit probe as a process of its own.</summary>
internal static class ProbeProcess
{
    /// <summary>Runs it to its end; with a signal, sends that once all calls are recorded.</summary>
    public static async Task<ProbeResult> RunAsync(string end, string store, int calls, string? signal = null, string? mode = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ExitProbe.dll"), end, store, calls.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment.Remove("FUTURNAL_TELEMETRY");
        if (mode is not null)
        {
            start.Environment["FUTURNAL_TELEMETRY"] = mode;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadLineAsync();
        if (signal is not null)
        {
            using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        return new ProbeResult(process.ExitCode, output ?? "", await error);
    }
}
