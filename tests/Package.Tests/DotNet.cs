using System.Diagnostics;

namespace Package.Tests;

/// <summary>Runs the <c>dotnet</c> command.</summary>
internal static class DotNet
{
    public static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static Task<CommandResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    public static async Task<CommandResult> RunAsync(string folder, string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run sets for itself is not for a stranger's build.
        start.Environment.Remove("MSBUILDNOINPROCNODE");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output + await error);
    }
}
