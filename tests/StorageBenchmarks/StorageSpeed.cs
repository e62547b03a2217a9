using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Recording;

namespace StorageBenchmarks;

/// <summary>Measures the store, and writes the table of <c>docs/storage-performance.md</c>.</summary>
internal static class StorageSpeed
{
    private const string Page = "docs/storage-performance.md";
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end of measured -->";

    // Here no disk decides what a transaction takes.
    private const string Memory = "/dev/shm";

    public static int Run(DirectoryInfo repository, int days)
    {
        var disk = Directory.CreateTempSubdirectory("storage-benchmarks-").FullName;
        var memory = Directory.Exists(Memory) ? Directory.CreateDirectory(Path.Combine(Memory, Path.GetFileName(disk))).FullName : disk;
        try
        {
            Bar[] bars = [.. Writing(disk, "on disk"), .. Writing(memory, "in memory"), .. Keeping(disk, memory, days)];
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors; {days} days, 50 series every 5 s.\n\n| bar | measured | to reach | |\n|---|---|---|---|\n{string.Join('\n', bars.Select(b => b.ToRow()))}\n");
            Console.WriteLine(text);
            WritePage(Path.Combine(repository.FullName, Page), text);
            return bars.All(b => b.IsReached) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(disk, recursive: true);
            if (memory != disk)
            {
                Directory.Delete(memory, recursive: true);
            }
        }
    }

    private static IEnumerable<Bar> Writing(string folder, string where)
    {
        var cost = new FlushCost(folder);
        foreach (var (series, flushes, bar) in (IEnumerable<(int, int, double)>)[(50, 3000, 1.7), (200, 1500, 3), (5000, 800, 4)])
        {
            var ratios = cost.Measure(series, flushes);
            if (series == 50)
            {
                yield return Bar.AtLeast($"a flush of 50 series, {where}, against a C program inserting the same bytes", ratios.ToTheSameBytes, 0.85);
            }

            var size = series.ToString("N0", CultureInfo.InvariantCulture);
            yield return Bar.AtLeast($"samples a second, {size} a flush, {where}, against rows by prepared inserts", ratios.ToRows, bar);
            yield return Bar.AtLeast("the same without rolling up", ratios.ToRowsWithoutRollups, bar);
            yield return Bar.Of("what the C program inserting the same bytes reaches there", ratios.SameBytesToRows);
        }
    }

    private static IEnumerable<Bar> Keeping(string disk, string memory, int days)
    {
        var samples = days * 24.0 * Workload.FlushesPerHour * Workload.Series;
        var (doubles, whole, real) = (Path.Combine(memory, "doubles.db"), Path.Combine(memory, "whole.db"), Path.Combine(memory, "real.db"));
        ThirtyDays.Write(doubles, days, wholeMicroseconds: false);
        var bytes = ThirtyDays.Bytes(doubles, "chunk", "segment", "flush") / samples;
        yield return Bar.AtMost("bytes a sample, points", bytes, 2.9, " B");
        File.Delete(doubles);
        if (PrometheusBlocks.Version() is { } version)
        {
            yield return Bar.AtMost($"bytes a sample against those of Prometheus {version}", bytes / (PrometheusBlocks.Write(disk, days, wholeMicroseconds: false) / samples), 0.55);
        }

        ThirtyDays.Write(whole, days, wholeMicroseconds: true);
        yield return Bar.AtMost("bytes a sample with latencies in whole microseconds", ThirtyDays.Bytes(whole, "chunk", "segment", "flush") / samples, 1.3, " B");
        yield return Bar.AtMost("the file, with rollups", new FileInfo(whole).Length / 1e6, 150, " MB");
        File.Delete(whole);
        ThirtyDays.WriteWithDistributions(real, days);
        yield return Bar.AtMost("the file where latencies are timers of five values a flush", new FileInfo(real).Length / 1e6, 150, " MB");
        using (var queries = new QueryCost(real, days))
        {
            yield return Bar.AtMost("P95 of 7 days by hour, from rollups", queries.PercentilesOfSevenDays(), 2, " ms");
            yield return Bar.AtMost($"{days} days by hour, from points", queries.HoursFromPoints(), 20, " ms");
            yield return Bar.AtMost("the last hour by minute, with P95", queries.LastHour(), 0.2, " ms");
            yield return Bar.AtMost("the newest value of all 50 series", queries.Latest(), 0.1, " ms");
        }

        var (points, all, step) = CareCost.DeleteADay(real);
        yield return Bar.AtMost("deleting a day of points", points, 10, " ms");
        yield return Bar.AtMost("deleting a day of all tiers, the longest step", step, 10, " ms");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"deleting a day of all tiers: {all:0.0} ms"));
        yield return Bar.AtMost("rollups, a flush", CareCost.RollUp(Path.Combine(memory, "rolled.db"), 24), 40, " µs");
        yield return Bar.AtMost("percentiles of merged histograms, greatest error over four shapes", 100 * PercentileError.Greatest(), 1.09, " %");
    }

    private static void WritePage(string path, string text)
    {
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        File.WriteAllText(path, page[..start] + text + page[page.IndexOf(End, StringComparison.Ordinal)..]);
    }
}
