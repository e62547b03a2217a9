using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed partial class BaselineCommandTests : IDisposable
{
    private const long Minute = 60_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Baseline_OfAGauge_ShowsFiguresStateAndChoice()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, 1_000 + (m % 5))]);

        var lines = await ShowAsync("system.memory.used_mb", path);

        Assert.Contains($"Store {path}", lines);
        Assert.Contains("Metric system.memory.used_mb, the mean of each minute is judged", lines);
        Assert.Contains($"Window the last 7 days; seasons from up to 28 days, hours in {TimeZoneInfo.Local.Id}", lines);
        Assert.Contains("Series Values Mean Std dev P50 P95 P99 Min Max", lines);
        Assert.Contains(lines, l => Figures().IsMatch(l));
        Assert.Contains(lines, l => Ready().IsMatch(l));
        Assert.Contains("normal now: 1,002 MB, usually 972 MB to 1,032 MB", lines);
        Assert.Contains("linear scale: logarithms describe the values no better", lines);
        Assert.Contains(lines, l => l is "no season: seen on 1 day, 3 are needed to tell one" or "no season: seen on 2 days, 3 are needed to tell one");
    }

    [Fact]
    public async Task Baseline_OfTooFewSamples_SaysHowManyAreMissing()
    {
        var path = await WriteAsync(m => m <= 42
            ? [new MetricPoint(Stores.OfMemory, 100), new MetricPoint(Stores.Search("keyword"), Stores.Distribution(10))]
            : [new MetricPoint(Stores.OfMemory, 100)]);

        var lines = await ShowAsync("search.latency", path);

        // The newest minute counts once it is over.
        Assert.Contains(lines, l => Learning().IsMatch(l));
        Assert.Contains("keyword 42 10 ms 0 ms 10 ms 10 ms 10 ms 10 ms 10 ms", lines.Select(l => l.Replace("keyword 41", "keyword 42", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Baseline_OfAMetricThatWasInTrouble_LeavesThatOutAndSaysSo()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, m is > 20 and <= 30 ? 9_000 : 1_000 + (m % 5))]);
        using (var store = SqliteMetricStore.Open(path))
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            await store.Alerts.TryOpenAsync(MemoryIncident(now - (28 * Minute)), new AlertLimits(0, 100));
            await store.Alerts.ResolveAsync(1, new AlertEnd(now - (19 * Minute), AlertResolution.Recovered, now));
        }

        var lines = await ShowAsync("system.memory.used_mb", path);

        Assert.Contains("Left out one stretch of time in which an alert of the metric was open", lines);
        Assert.Contains(lines, l => FiguresWithoutTrouble().IsMatch(l));
    }

    [Fact]
    public async Task Baseline_OfWhatComesTooSeldom_SaysThatItWillNotBeReady()
    {
        var path = await WriteAsync(m => m is 140 or 10
            ? [new MetricPoint(Stores.OfMemory, 100), new MetricPoint(Stores.Search("keyword"), Stores.Distribution(10))]
            : [new MetricPoint(Stores.OfMemory, 100)]);
        using (var store = SqliteMetricStore.Open(path))
        {
            var longAgo = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - (6 * 1440 * Minute);
            for (var m = 0; m < 20; m++)
            {
                await store.WriteAsync(new MetricBatch(longAgo + (m * Minute), [new MetricPoint(Stores.OfMemory, 100), new MetricPoint(Stores.Search("keyword"), Stores.Distribution(10))]), CancellationToken.None);
            }
        }

        Assert.Contains(await ShowAsync("search.latency", path), l => NeverReady().IsMatch(l));
    }

    [Fact]
    public async Task Baseline_OfACounter_IsOfRates()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, 1), .. m % 2 == 0 ? [new MetricPoint(Stores.Document("LOCAL_FILES", "succeeded"), 120)] : Array.Empty<MetricPoint>()]);

        var lines = await ShowAsync("ingestion.documents.processed", path);

        Assert.Contains("Metric ingestion.documents.processed, the rate of each minute is judged", lines);
        Assert.Contains(lines, l => Rates().IsMatch(l));
        Assert.Contains("linear scale: some values are zero or below", lines);
    }

    [Fact]
    public async Task Baseline_OfAMetricThatWasNotSeenLately_SaysSo()
    {
        var path = _folder.File("old.db");
        await Stores.WriteKnownAsync(path);

        var lines = await ShowAsync("search.latency", path);

        Assert.Contains("keyword 0 - - - - - - -", lines);
        Assert.Contains("keyword learning: 0 of 100 minutes, none was seen that counts: the first 5 after a start do not, nor do incidents", lines);
    }

    [Fact]
    public async Task Baseline_OfManySeries_ShowsThoseSeenMostAndSaysHowManyMore()
    {
        var path = await WriteAsync(m => [.. Enumerable.Range(1, m <= 20 ? 13 : 3).Select(i => new MetricPoint(new Series(Stores.Plugin, [new("part", $"p{i}")]), 1))]);

        var lines = await ShowAsync("plugin.bytes.read", path);

        Assert.Contains("and 3 more; --json has all", lines);
        Assert.Equal(10, lines.Count(l => ByteRates().IsMatch(l)));
        Assert.Equal(["p1", "p2", "p3"], lines.Where(l => ByteRates().IsMatch(l)).Take(3).Select(l => l.Split(' ')[0]));
    }

    [Fact]
    public async Task Json_OfABaseline_HoldsFiguresAndModel()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, 1_000 + (m % 5))]);

        var result = await FuturnalProcess.RunAsync("telemetry", "baseline", "system.memory.used_mb", "--store", path, "--days", "2", "--json");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(
            ("system.memory.used_mb", "gauge", "MB", "mean", 172_800_000L, 100),
            ((string?)json["metric"], (string?)json["type"], (string?)json["unit"], (string?)json["signal"], (long)json["window_ms"]!, (int)json["samples_needed"]!));
        var series = Assert.Single(json["series"]!.AsArray())!;
        Assert.Equal(
            ["labels", "state", "samples", "missing_samples", "ready_in_ms", "count", "mean", "stddev", "p50", "p95", "p99", "min", "max", "model"],
            series.AsObject().Select(p => p.Key));
        Assert.Equal(("ready", 0, 1_000.0, 1_004.0), ((string?)series["state"], (int)series["missing_samples"]!, (double)series["min"]!, (double)series["max"]!));
        Assert.Equal(
            ("linear", "logarithms_no_better", "none", "too_few_days", 1_002.0),
            ((string?)series["model"]!["scale"], (string?)series["model"]!["scale_reason"], (string?)series["model"]!["seasonality"], (string?)series["model"]!["season_reason"], (double)series["model"]!["normal"]!));
    }

    [Fact]
    public async Task Json_OfALearningBaseline_HasNoModel()
    {
        var path = _folder.File("old.db");
        await Stores.WriteKnownAsync(path);

        var result = await FuturnalProcess.RunAsync("telemetry", "baseline", "system.memory.used_mb", "--store", path, "--json");

        Assert.Contains(
            "\"state\":\"learning\",\"samples\":0,\"missing_samples\":100,\"ready_in_ms\":null,\"count\":0,\"mean\":null,\"stddev\":null,\"p50\":null,\"p95\":null,\"p99\":null,\"min\":null,\"max\":null,\"model\":null}",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documentation_OfTheJsonObject_NamesEveryField()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, m)]);
        var result = await FuturnalProcess.RunAsync("telemetry", "baseline", "system.memory.used_mb", "--store", path, "--json");

        var series = JsonNode.Parse(result.Output)!.AsObject();
        var fields = series.Concat(series["series"]![0]!.AsObject()).Concat(series["series"]![0]!["model"]!.AsObject()).Select(p => p.Key);

        Assert.All(fields, f => Assert.Contains($"`{f}`", DocumentationTests.ReadDocumentation(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The store has no metric 'no.such.metric'; 'futurnal telemetry status --last all' lists those it has.", "no.such.metric")]
    [InlineData("'0' is no number of days for '--days'; use 1 to 28; see 'futurnal telemetry baseline --help'.", "search.latency", "--days", "0")]
    [InlineData("'week' is no number of days for '--days'; use 1 to 28; see 'futurnal telemetry baseline --help'.", "search.latency", "--days", "week")]
    [InlineData("'1.5' is no number of days for '--days'; use 1 to 28; see 'futurnal telemetry baseline --help'.", "search.latency", "--days", "1.5")]
    [InlineData("'99999999999' is no number of days for '--days'; use 1 to 28; see 'futurnal telemetry baseline --help'.", "search.latency", "--days", "99999999999")]
    [InlineData("'29' is no number of days for '--days'; use 1 to 28; see 'futurnal telemetry baseline --help'.", "search.latency", "--days", "29")]
    [InlineData("Required argument missing for command: 'baseline'; see 'futurnal telemetry baseline --help'.")]
    public async Task Baseline_CalledWrongly_SaysWhatToType(string problem, params string[] arguments)
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var result = await FuturnalProcess.RunAsync(["telemetry", "baseline", .. arguments, "--store", path]);

        Assert.Equal((2, string.Empty, $"futurnal: {problem}"), (result.ExitCode, result.Output, result.Error.TrimEnd()));
    }

    [Fact]
    public async Task Baseline_WhileShown_ChangesNothing()
    {
        var path = await WriteAsync(m => [new MetricPoint(Stores.OfMemory, m)]);
        var before = await File.ReadAllBytesAsync(path);

        await ShowAsync("system.memory.used_mb", path);

        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    /// <summary>Writes a flush for each of the last 150 minutes; what is in it may depend on how many minutes ago it was.</summary>
    private async Task<string> WriteAsync(Func<int, MetricPoint[]> points)
    {
        var path = _folder.File("telemetry.db");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await Stores.WriteAsync(path, [.. Enumerable.Range(0, 150).Select(i => 149 - i).Select(m => new MetricBatch(now - (m * Minute), [.. points(m)]))]);
        return path;
    }

    private static AlertRecord MemoryIncident(long at) => new()
    {
        Key = "anomaly:system.memory.used_mb:above",
        Rule = "anomaly_above",
        AlertType = "anomaly",
        Severity = AlertSeverity.Critical,
        MetricName = "system.memory.used_mb",
        LabelsJson = "{}",
        Value = 9_000,
        Threshold = 1_010,
        Message = "",
        TriggeredAtMs = at,
        LastSeenAtMs = at,
    };

    private static async Task<string[]> ShowAsync(string metric, string path)
    {
        var result = await FuturnalProcess.RunAsync("telemetry", "baseline", metric, "--store", path);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        return [.. result.Output.Split('\n').Select(l => Blanks().Replace(l.Trim(), " "))];
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    [GeneratedRegex("^all 14[234] 1,002 MB 1.41 MB 1,002 MB 1,004 MB 1,004 MB 1,000 MB 1,004 MB$")]
    private static partial Regex Figures();

    [GeneratedRegex("^all 1[12]\\d 1,002 MB 1\\.4\\d MB 1,002 MB 1,004 MB 1,004 MB 1,000 MB 1,004 MB$")]
    private static partial Regex FiguresWithoutTrouble();

    [GeneratedRegex("^keyword learning: 1\\d of 100 minutes, 8\\d are missing; at this rate 7 days never hold enough$")]
    private static partial Regex NeverReady();

    [GeneratedRegex("^all ready: 14[234] minutes$")]
    private static partial Regex Ready();

    [GeneratedRegex("^keyword learning: 4[12] of 100 minutes, 5[89] are missing, about (58|59|60|1\\.0\\d) (min|h) at this rate$")]
    private static partial Regex Learning();

    [GeneratedRegex("^LOCAL_FILES, succeeded 14[234] (1/s|0\\.99\\d*/s|1\\.0\\d/s) 1(\\.0\\d)?/s [02]/s 2/s 2/s 0/s 2/s$")]
    private static partial Regex Rates();

    [GeneratedRegex("^p\\d+ \\d+ ")]
    private static partial Regex ByteRates();
}
