using System.Diagnostics;

namespace Archivist.Tests;

/// <summary>What a process left behind.</summary>
internal sealed record ProcessRun(int ExitCode, string Output, string Errors)
{
    private const string TelemetryMode = "FUTURNAL_TELEMETRY";

    /// <summary>Runs a program to its end, which has to be a good one.</summary>
    public static void Start(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Runs the sample to its end, without telemetry.</summary>
    public static Task<ProcessRun> ArchivistAsync(params string[] arguments) => FinishAsync(Begin(StartOf("dotnet"), arguments));

    /// <summary>Runs the sample to its end, with telemetry.</summary>
    public static Task<ProcessRun> ArchivistWatchedAsync(string mode, string store, params string[] arguments)
    {
        var start = StartOf("dotnet");
        start.Environment[TelemetryMode] = mode;
        return FinishAsync(Begin(start, [.. arguments, "--store", store]));
    }

    /// <summary>Runs the sample as somebody whom the rights on files bind, which they do not the superuser.</summary>
    public static Task<ProcessRun> ArchivistWithoutPrivilegesAsync(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return ArchivistAsync(arguments);
        }

        return FinishAsync(Begin(StartOf("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "dotnet"), arguments));
    }

    public static Process BeginArchivist(params string[] arguments) => Begin(StartOf("dotnet"), arguments);

    public static async Task<ProcessRun> FinishAsync(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ProcessRun(process.ExitCode, await output, await errors);
        }
    }

    private static ProcessStartInfo StartOf(string program, params string[] before) => new(program, before)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
        Environment = { [TelemetryMode] = "off" },
    };

    private static Process Begin(ProcessStartInfo start, string[] arguments)
    {
        start.ArgumentList.Add(typeof(ArchivistRun).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
