using System.Diagnostics;
using System.Globalization;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Runs the exit probe as a process of its own.</summary>
internal static class ProbeProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it to its end; with a signal, sends that once all calls are recorded.</summary>
    /// <param name="end">The way to end.</param>
    /// <param name="store">The store's path.</param>
    /// <param name="calls">The number of calls.</param>
    /// <param name="signal">The signal's name.</param>
    /// <param name="mode">What the environment variable says.</param>
    /// <param name="hang">How a further sink hangs, or that a member does.</param>
    public static async Task<ProbeResult> RunAsync(
        string end, string store, int calls, string? signal = null, string? mode = null, string? hang = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string?[] arguments = [Path.Combine(AppContext.BaseDirectory, "ExitProbe.dll"), end, store, calls.ToString(CultureInfo.InvariantCulture), hang];
        foreach (var argument in arguments.OfType<string>())
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

        await EndAsync(process);
        return new ProbeResult(process.ExitCode, output ?? "", await error);
    }

    private static async Task EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"The probe did not end within {Patience}.");
        }
    }
}
