using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Tests;

public sealed partial class GatesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("known.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gates_OfAStoreWithAFailure_ShowATableAndExitWithOne()
    {
        await Stores.WriteKnownAsync(Store);

        var result = await RunAsync("--last", "all");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            [
                $"Store {Store}",
                "Judged everything, in which the store was written for 5 s",
                string.Empty,
                "Quality gates Metric Value Limit Result",
                "throughput ingestion.throughput mean - ≥ 5/s NO DATA",
                "memory system.memory.used_mb max 3,000 MB ≤ 2,048 MB ✗ FAIL",
                "latency ingestion.latency per doc - ≤ 2,000 ms NO DATA",
                "search_p95 search.latency P95 95.5 ms ≤ 1,000 ms ✓ PASS",
                "error_rate errors.rate last - ≤ 0.05 NO DATA",
                "collection_overhead telemetry.overhead mean - ≤ 5 % NO DATA",
                string.Empty,
                "throughput: nothing was recorded of ingestion.throughput",
                "latency: nothing was recorded of ingestion.latency",
                "error_rate: nothing was recorded of errors.rate",
                "collection_overhead: nothing was recorded of telemetry.overhead",
                string.Empty,
                "1 gate passed, 1 failed, 4 without data.",
            ],
            Lines(result.Output));
    }

    [Fact]
    public async Task Gates_WithoutData_PassUnlessDataIsRequired()
    {
        await Stores.WriteKnownAsync(Store);

        var without = await RunAsync("--last", "1h");
        var required = await RunAsync("--last", "1h", "--require-data");

        Assert.Equal((0, 1), (without.ExitCode, required.ExitCode));
        Assert.Equal("0 gates passed, 6 without data.", Lines(without.Output)[^1]);
        Assert.Equal("0 gates passed, 6 without data, which --require-data does not let pass.", Lines(required.Output)[^1]);
        Assert.Contains("Judged the last 1h, in which nothing was recorded", Lines(without.Output));
    }

    [Fact]
    public async Task Gates_OfARange_JudgeWhatLiesInIt()
    {
        await Stores.WriteKnownAsync(Store);

        var result = await RunAsync("--from", "2023-11-14T22:13:21", "--to", "2023-11-15");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Judged 2023-11-14 22:13:21 UTC to 2023-11-15 00:00:00 UTC, in which the store was written for 4 s", Lines(result.Output));
        Assert.Contains("memory system.memory.used_mb max 1,024 MB ≤ 2,048 MB ✓ PASS", Lines(result.Output));
    }

    [Fact]
    public async Task Gates_OfAFile_AreJudgedBesideTheOthers()
    {
        await Stores.WriteKnownAsync(Store);
        var file = _folder.File("telemetry.gates");
        await File.WriteAllTextAsync(
            file,
            """
            memory: max(system.memory.used_mb) <= 4 GBy
            hybrid: p95(search.latency{strategy="hybrid"}) <= 800 ms
            share: sum(ingestion.documents.processed{status="failed"}) / sum(ingestion.documents.processed) <= 1 %
            speed: rate(ingestion.documents.processed) >= 40 {document}/s
            """);

        var result = await RunAsync("--last", "all", "--gates", file);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("memory max(system.memory.used_mb) 3 GBy ≤ 4 GBy ✓ PASS", Lines(result.Output));
        Assert.Contains("hybrid p95(search.latency{strategy=\"hybrid\"}) 5,000 ms ≤ 800 ms ✗ FAIL", Lines(result.Output));
        Assert.Contains(Lines(result.Output), l => l.StartsWith("share ", StringComparison.Ordinal) && l.EndsWith(" 0.5641 % ≤ 1 % ✓ PASS", StringComparison.Ordinal));

        // 234 documents in the five seconds after the first flush, whose own 1,007 took nobody knows how long.
        Assert.Contains("speed rate(ingestion.documents.processed) 46.8/s ≥ 40/s ✓ PASS", Lines(result.Output));
    }

    [Fact]
    public async Task Gates_ThatMetricsDeclare_AreKnownFromTheStore()
    {
        var search = new MetricDefinition("search.latency", MetricType.Histogram, MetricCategory.Search, "ms", string.Empty, [], "tests") { Budgets = new() { P95 = 50 } };
        var level = new MetricDefinition("plugin.level", MetricType.Gauge, MetricCategory.Application, "1", string.Empty, [], "tests") { Budgets = new() { AtLeast = 3 } };
        await Stores.WriteAsync(
            Store,
            new MetricBatch(Stores.LastMs, [new MetricPoint(new Series(search, []), Stores.Distribution(80)), new MetricPoint(new Series(level, []), 4)]));

        var result = await RunAsync("--last", "all");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("search_p95 search.latency P95 80 ms ≤ 50 ms ✗ FAIL", Lines(result.Output));
        Assert.Contains("plugin.level.at_least plugin.level min 4 ≥ 3 ✓ PASS", Lines(result.Output));
    }

    [Fact]
    public async Task Gates_ThatAreMissedByAHair_ShowTheHair()
    {
        await Stores.WriteAsync(Store, new MetricBatch(Stores.LastMs, [new MetricPoint(Stores.OfMemory, 2_048.25)]));

        var result = await RunAsync("--last", "all");

        Assert.Contains("memory system.memory.used_mb max 2048.25 MB ≤ 2048 MB ✗ FAIL", Lines(result.Output));
    }

    [Fact]
    public async Task Json_OfGates_HoldsEachWithItsOutcome()
    {
        await Stores.WriteKnownAsync(Store);

        var result = await RunAsync("--last", "all", "--json");

        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["format_version", "taken_ms", "store", "from_ms", "to_ms", "watched_ms", "holds", "gates"], json.AsObject().Select(p => p.Key));
        Assert.Equal((5_000, false), ((long)json["watched_ms"]!, (bool)json["holds"]!));
        Assert.Equal(
            """{"name":"memory","metric":"system.memory.used_mb","statistic":"maximum","comparison":"at_most","limit":2048,"unit":"MB","outcome":"fail","value":3000,"origin":"built_in","expression":null,"reason":null}""",
            json["gates"]![1]!.ToJsonString());
        Assert.Equal("nothing was recorded of ingestion.throughput", (string?)json["gates"]![0]!["reason"]);
    }

    [Theory]
    [InlineData("'--to' needs '--from', where the range begins.", "--to", "now")]
    [InlineData("'--to' is not after '--from'; give a later time.", "--from", "1h", "--to", "2h")]
    [InlineData("'--last' and '--from' both say where the range begins; use one of them.", "--from", "1h", "--last", "2h")]
    [InlineData("'tomorrow' is no time for '--from'; use a time in UTC as 2026-03-01T12:00, a date, a span back from now as 2h, or now.", "--from", "tomorrow")]
    [InlineData("There is no gate file 'missing.gates'; write one, or leave '--gates' out.", "--gates", "missing.gates")]
    public async Task Gates_AskedWrongly_SayWhatToType(string message, params string[] arguments)
    {
        await Stores.WriteKnownAsync(Store);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {message}\n"), await RunAsync(arguments));
    }

    [Theory]
    [InlineData("hybrid: p95(search.latency) <= 800", "line 1, column 32: the limit has no unit, and the value is in ms; write the limit in ms.")]
    [InlineData("\nmemory: p95(system.memory.used_mb) <= 1 MB", "line 2, column 9: system.memory.used_mb is a gauge and has no percentiles; use mean, min, max, last or count.")]
    [InlineData("a: mean(orchestrator.job.duration) <= 1 By", "line 1, column 39: the limit is in By, and the value is in ms; write the limit in ms.")]
    public async Task Gates_OfABadFile_NamePlaceAndRemedy(string text, string message)
    {
        await Stores.WriteKnownAsync(Store);
        var file = _folder.File("bad.gates");
        await File.WriteAllTextAsync(file, text);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {file}: {message}\n"), await RunAsync("--gates", file));
    }

    [Fact]
    public async Task Gates_WithoutAStore_ExitWithTwo()
    {
        var result = await RunAsync();

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(Store, result.Error, StringComparison.Ordinal);
    }

    private static string[] Lines(string output) => [.. output.TrimEnd().Split('\n').Select(l => Blanks().Replace(l, " ").Trim())];

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var result = await FuturnalProcess.RunAsync(["telemetry", "gates", "--store", Store, .. arguments]);
        return result with { Error = result.Error.ReplaceLineEndings("\n") };
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
