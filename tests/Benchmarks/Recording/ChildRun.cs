using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Recording;

/// <summary>Runs a part of the benchmarks in a process of its own and reads the numbers it ends with.</summary>
internal static class ChildRun
{
    public static double[] Numbers(params string[] arguments) => NumbersOf(Environment.ProcessPath!, [.. Self(), .. arguments]);

    /// <summary>Runs a program and reads the numbers it ends with.</summary>
    public static double[] NumbersOf(string program, params string[] arguments)
    {
        var last = OutputOf(program, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
        return [.. last.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }

    /// <summary>Runs a program to its end.</summary>
    public static string OutputOf(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.{Environment.NewLine}{output}");
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
