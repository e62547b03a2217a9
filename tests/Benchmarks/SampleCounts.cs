using System.Diagnostics;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Benchmarks;

/// <summary>Whether every document is in exactly one status: what the store counts against what find(1) counts.</summary>
internal static class SampleCounts
{
    public static async Task<int> RunAsync(DirectoryInfo corpus)
    {
        var folder = Directory.CreateTempSubdirectory("futurnal-counts-");
        try
        {
            var path = Path.Combine(folder.FullName, "telemetry.db");
            await SampleProcess.RunAsync(corpus, path, "on");
            await using var store = SqliteMetricStore.OpenReadOnly(path);
            var series = await store.SummarizeAsync(TimeRange.All, CancellationToken.None);
            foreach (var status in series.Where(s => s.Series.Metric.Name == "ingestion.documents.processed"))
            {
                Console.WriteLine($"store: {status.Series.LabelsJson} {status.Sum}");
            }

            var sizes = (await FindAsync(corpus)).Select(long.Parse).ToArray();
            var documents = Compare("documents", Sum(series, "ingestion.documents.processed"), sizes.Length);
            var bytes = Compare("bytes", Sum(series, "ingestion.bytes.processed"), sizes.Sum());
            return documents && bytes ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> FindAsync(DirectoryInfo corpus)
    {
        string[] arguments = [corpus.FullName, "-type", "f", "-not", "-path", "*/.git/*", "-not", "-path", "*/.obsidian/*", "-printf", @"%s\n"];
        using var find = Process.Start(new ProcessStartInfo("find", arguments) { RedirectStandardOutput = true })!;
        var output = await find.StandardOutput.ReadToEndAsync();
        await find.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static long Sum(IEnumerable<SeriesSummary> series, string metric) =>
        (long)series.Where(s => s.Series.Metric.Name == metric).Sum(s => s.Sum);

    private static bool Compare(string what, long store, long find)
    {
        Console.WriteLine($"{what}: store {store}, find {find}: {(store == find ? "equal" : "DIFFERENT")}");
        return store == find;
    }
}
