using System.Text.RegularExpressions;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Tests;

public sealed partial class StatusViewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tables_OfAKnownStore_ShowTheTruth()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var lines = await ShowAsync(path);

        Assert.Contains($"Store {path}", lines);
        Assert.Contains(lines, l => l.StartsWith("Holds ", StringComparison.Ordinal) && l.EndsWith(" kB, schema 4, 5 series, 2 flushes, 7 samples", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("First flush 2023-11-14 22:13:20 UTC, ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Last flush 2023-11-14 22:13:25 UTC, ", StringComparison.Ordinal) && l.EndsWith(" days ago", StringComparison.Ordinal));
        Assert.Contains("throughput ingestion.throughput mean - ≥ 5/s NO DATA", lines);
        Assert.Contains("memory system.memory.used_mb max 3,000 MB ≤ 2,048 MB ✗ FAIL", lines);
        Assert.Contains("search_p95 search.latency P95 95.5 ms ≤ 1,000 ms ✓ PASS", lines);
    }

    [Fact]
    public async Task Tables_OfAKnownStore_GroupMetricsByKindAndCategory()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var lines = await ShowAsync(path);

        Assert.Equal(
            [
                "Counters Total",
                "Ingestion",
                "ingestion.documents.processed by connector_type, status 1,241",
                "LOCAL_FILES, failed 7",
                "LOCAL_FILES, succeeded 1,234",
                string.Empty,
                "Gauges Last Min Max",
                "System",
                "system.memory.used_mb 1,024 MB 1,024 MB 3,000 MB",
                string.Empty,
                "Distributions Count Mean P50 P95 P99 Max",
                "Search",
                "search.latency by strategy 101 99.5 ms 51.0 ms 95.5 ms 99.8 ms 5 s",
                "hybrid 1 5 s 5 s 5 s 5 s 5 s",
                "keyword 100 50.5 ms 49.9 ms 95.5 ms 99.8 ms 100 ms",
            ],
            lines.SkipWhile(l => l != "Counters Total"));
    }

    [Fact]
    public async Task Tables_OfManySeries_ShowTheLargestAndSayHowManyMore()
    {
        var path = _folder.File("many.db");
        await Stores.WriteAsync(
            path,
            new MetricBatch(Stores.LastMs, [.. Enumerable.Range(1, 300).Select(i => new MetricPoint(new Series(Stores.Plugin, [new("part", $"p{i}")]), i * 1_000_000))]));

        var lines = await ShowAsync(path);

        Assert.Contains("plugin.bytes.read by part 45.2 GB", lines);
        Assert.Equal(
            ["p300 300 MB", "p299 299 MB", "p298 298 MB", "p297 297 MB", "p296 296 MB", "p295 295 MB", "p294 294 MB", "p293 293 MB", "p292 292 MB", "p291 291 MB", "and 290 more; --json has all"],
            lines.SkipWhile(l => !l.StartsWith("p300", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tables_OfTwelveSeries_ShowAll()
    {
        var path = _folder.File("twelve.db");
        await Stores.WriteAsync(
            path,
            new MetricBatch(Stores.LastMs, [.. Enumerable.Range(1, 12).Select(i => new MetricPoint(new Series(Stores.Plugin, [new("part", $"p{i}")]), i))]));

        var lines = await ShowAsync(path);

        Assert.All(Enumerable.Range(1, 12), i => Assert.Contains($"p{i} {i} B", lines));
        Assert.DoesNotContain(lines, l => l.Contains("more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_OfLabelsWithControlCharacters_DoNotSteerTheTerminal()
    {
        var path = _folder.File("hostile.db");
        await Stores.WriteAsync(path, new MetricBatch(Stores.LastMs, [new MetricPoint(new Series(Stores.Plugin, [new("part", "plain")]), 1)]));
        Stores.Change(path, """UPDATE series SET labels = '{"part":"[red]\u001b[2J"}'""");

        var lines = await ShowAsync(path);

        Assert.Contains("[red]\uFFFD[2J 1 B", lines);
    }

    [Theory]
    [InlineData("72")]
    [InlineData("80")]
    [InlineData("140")]
    public async Task Tables_InANarrowTerminal_StayWithinIt(string columns)
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var result = await FuturnalProcess.RunWithAsync(new() { ["COLUMNS"] = columns }, "telemetry", "status", "--store", path, "--last", "all");

        Assert.All(result.Output.Split('\n'), l => Assert.InRange(l.Length, 0, int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("✗ FAIL", result.Output, StringComparison.Ordinal);
        Assert.Contains("collection_overhead  ", result.Output, StringComparison.Ordinal);
        Assert.Contains("  3,000 MB  ≤ 2,048 MB  ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_IntoAPipeOnABuildServer_HasNoEscapeSequences()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var result = await FuturnalProcess.RunWithAsync(new() { ["GITHUB_ACTIONS"] = "true", ["TERM"] = "xterm-256color" }, "telemetry", "status", "--store", path);

        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Status_OfAStoreWithNothingInTheRange_SaysSo()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path, "--last", "1h");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("Nothing was recorded in the last 1h; use --last all to see everything the store holds.", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 flushes", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfAStoreWithoutFlushes_SaysSo()
    {
        var path = _folder.File("empty.db");
        await Stores.WriteAsync(path);

        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("The store is empty: no application has written to it yet.", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The lines shown, each with its runs of blanks made one.</summary>
    private static async Task<string[]> ShowAsync(string path)
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path, "--last", "all");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        return [.. result.Output.TrimEnd().Split('\n').Select(l => Blanks().Replace(l, " ").Trim())];
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
