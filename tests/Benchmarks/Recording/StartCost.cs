using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks.Recording;

/// <summary>
/// What an application pays for its metrics before it records: in a new process, 500 metrics are made and used once each. Once
/// as <c>dotnet build</c> makes it, so that the runtime compiles method by method, and once compiled ahead when published.
/// </summary>
/// <param name="All">Milliseconds for all metrics.</param>
/// <param name="First">Milliseconds for the first, with which most of the code is loaded.</param>
/// <param name="Other">Microseconds for each other one.</param>
internal sealed record StartCost(double All, double First, double Other)
{
    private const string Probe = "StartProbe";

    public static int Run(DirectoryInfo repository, int runs)
    {
        var (built, published) = Measure(repository, runs);
        Console.WriteLine(built.ToText("as built"));
        Console.WriteLine(published.ToText("compiled ahead"));
        return 0;
    }

    /// <summary>Runs both in turn.</summary>
    /// <returns>The median run of each.</returns>
    public static (StartCost Built, StartCost Published) Measure(DirectoryInfo repository, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("start-probe");
        try
        {
            Publish(repository, folder);
            var all = Enumerable.Range(0, runs).Select(_ => (Built: Start(AppContext.BaseDirectory), Published: Start(folder.FullName))).ToArray();
            return (Median(all.Select(a => a.Built)), Median(all.Select(a => a.Published)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static StartCost Start(string folder) =>
        ChildRun.NumbersOf("dotnet", Path.Combine(folder, $"{Probe}.dll")) is [var all, var first, var other]
            ? new(all, first, other)
            : throw new InvalidOperationException($"{Probe} told something else than three numbers.");

    private static StartCost Median(IEnumerable<StartCost> runs) => runs.OrderBy(r => r.All).ElementAt(runs.Count() / 2);

    private static void Publish(DirectoryInfo repository, DirectoryInfo folder)
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

        // The library is built already, as this program refers to it.
        // Neither build nodes nor a compiler's server may stay: they would keep the output open, which is read to its end.
        ChildRun.OutputOf(
            "dotnet", "publish", Path.Combine(repository.FullName, "tests", Probe), "-c", "Release", "-r", $"{system}-{architecture}",
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder.FullName,
            "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false", "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    private string ToText(string how) => string.Create(
        CultureInfo.InvariantCulture, $"{how}: {All:0.00} ms, of these {First:0.00} ms for the first metric; {Other:0.00} µs for each other one");
}
