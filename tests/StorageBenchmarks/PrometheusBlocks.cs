using System.Diagnostics;
using System.Globalization;

namespace StorageBenchmarks;

/// <summary>The workload in blocks of Prometheus, as its own tool makes them. Needs <c>promtool</c>, which is in Debian's package <c>prometheus</c>.</summary>
internal static class PrometheusBlocks
{
    /// <summary>Gets how Prometheus names its version, or <see langword="null"/> where it is not on the machine.</summary>
    public static string? Version()
    {
        try
        {
            return Run("--version").Split(' ').ElementAtOrDefault(2)?.TrimEnd(',');
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Writes the workload and gets the bytes of all blocks.</summary>
    public static long Write(string folder, int days, bool wholeMicroseconds)
    {
        var blocks = Directory.CreateDirectory(Path.Combine(folder, "blocks")).FullName;
        for (var day = 0; day < days; day++)
        {
            var text = Path.Combine(folder, "day.om");
            WriteText(text, day, wholeMicroseconds);

            // Blocks of a day, so that their indexes weigh least.
            Run("tsdb", "create-blocks-from", "--max-block-duration", "24h", "openmetrics", text, blocks);
            File.Delete(text);
        }

        return Directory.EnumerateFiles(blocks, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
    }

    private static void WriteText(string path, int day, bool wholeMicroseconds)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        for (var series = 0; series < Workload.Series; series++)
        {
            writer.WriteLine($"# TYPE bench_series{series} gauge");
            for (var hour = day * 24; hour < (day + 1) * 24; hour++)
            {
                var times = Workload.Times(hour);
                var values = Workload.Values(series, hour, wholeMicroseconds);
                for (var i = 0; i < times.Length; i++)
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bench_series{series} {values[i]:R} {times[i] / 1000}.{times[i] % 1000:000}"));
                }
            }
        }

        writer.WriteLine("# EOF");
    }

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("promtool", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"promtool ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
