using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Recording;

/// <summary>Runs a part of the benchmarks in a process of its own and reads the numbers it ends with.</summary>
internal static class ChildRun
{
    public static double[] Numbers(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), .. arguments]) { RedirectStandardOutput = true })!;
        var last = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. last.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    public static int Print(params double[] numbers)
    {
        Console.WriteLine(string.Join(' ', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))));
        return 0;
    }

    // Run by dotnet, the process is dotnet, and the program its first argument.
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ChildRun).Assembly.Location] : [];
}
