using System.Text.Json.Nodes;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Tests;

public sealed class StatusJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_OfAKnownStore_IsTheTruth()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var json = await ReadAsync("--store", path, "--last", "all");

        var store = json["store"]!;
        Assert.Equal(path, (string?)store["path"]);
        Assert.Equal(new FileInfo(path).Length, (long)store["file_bytes"]!);
        Assert.Equal((4, 5, 2, 7), ((int)store["schema_version"]!, (int)store["series_count"]!, (int)store["flush_count"]!, (int)store["sample_count"]!));
        Assert.Equal((Stores.FirstMs, Stores.LastMs), ((long)store["first_flush_ms"]!, (long)store["last_flush_ms"]!));
        Assert.Equal("""{"last":"all","from_ms":null}""", json["range"]!.ToJsonString());
        Assert.Equal(1, (int)json["format_version"]!);
        Assert.Equal(
            ["format_version", "taken_ms", "store", "range", "gates", "series"],
            json.AsObject().Select(p => p.Key));
    }

    [Fact]
    public async Task Json_OfSeries_HoldsTheirFigures()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var series = (await ReadAsync("--store", path, "--last", "all"))["series"]!.AsArray();

        Assert.Equal(
            """{"metric":"ingestion.documents.processed","category":"ingestion","type":"counter","unit":"{document}","labels":{"connector_type":"LOCAL_FILES","status":"succeeded"},"count":2,"sum":1234,"min":234,"max":1000,"last":234,"last_ms":1700000005000,"mean":null,"p50":null,"p95":null,"p99":null}""",
            series.Single(s => (string?)s!["labels"]!["status"] == "succeeded")!.ToJsonString());
        Assert.Equal(
            """{"metric":"system.memory.used_mb","category":"system","type":"gauge","unit":"MB","labels":{},"count":2,"sum":4024,"min":1024,"max":3000,"last":1024,"last_ms":1700000005000,"mean":null,"p50":null,"p95":null,"p99":null}""",
            series.Single(s => (string?)s!["metric"] == "system.memory.used_mb")!.ToJsonString());
        var keyword = series.Single(s => (string?)s!["labels"]!["strategy"] == "keyword")!;
        Assert.Equal((100L, 5_050.0, 1.0, 100.0, 50.5), ((long)keyword["count"]!, (double)keyword["sum"]!, (double)keyword["min"]!, (double)keyword["max"]!, (double)keyword["mean"]!));
        AssertNear(50, (double)keyword["p50"]!);
        AssertNear(95, (double)keyword["p95"]!);
        AssertNear(99, (double)keyword["p99"]!);
    }

    [Fact]
    public async Task Json_OfGates_HoldsOutcomeValueAndLimit()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var gates = (await ReadAsync("--store", path, "--last", "all"))["gates"]!.AsArray();

        Assert.Equal(
            ["throughput no_data", "memory fail", "latency no_data", "search_p95 pass", "error_rate no_data", "collection_overhead no_data"],
            gates.Select(g => $"{g!["name"]} {g["outcome"]}"));
        Assert.Equal(
            """{"name":"memory","metric":"system.memory.used_mb","statistic":"maximum","comparison":"at_most","limit":2048,"unit":"MB","outcome":"fail","value":3000,"origin":"built_in","expression":null,"reason":null}""",
            gates[1]!.ToJsonString());
        Assert.Equal(
            """{"name":"throughput","metric":"ingestion.throughput","statistic":"mean","comparison":"at_least","limit":5,"unit":"{document}/s","outcome":"no_data","value":null,"origin":"built_in","expression":null,"reason":"nothing was recorded of ingestion.throughput"}""",
            gates[0]!.ToJsonString());
    }

    [Fact]
    public async Task Json_OfAStoreWithoutFlushes_IsWhole()
    {
        var path = _folder.File("empty.db");
        await Stores.WriteAsync(path);

        var json = await ReadAsync("--store", path);

        Assert.Empty(json["series"]!.AsArray());
        Assert.Null(json["store"]!["first_flush_ms"]);
        Assert.All(json["gates"]!.AsArray(), g => Assert.Equal("no_data", (string?)g!["outcome"]));
    }

    [Fact]
    public async Task Last_WithALength_LeavesOutOlderPoints()
    {
        var path = _folder.File("old and new.db");
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await Stores.WriteAsync(
            path,
            [.. new[] { 3 * 86_400_000L, 2 * 3_600_000L, 0L }.Select(age => new MetricBatch(nowMs - age, [new(Stores.Document("LOCAL_FILES", "succeeded"), 1)]))]);

        Assert.Equal(1, await SumAsync(path, "1h"));
        Assert.Equal(2, await SumAsync(path, "24h"));
        Assert.Equal(3, await SumAsync(path, "7d"));
        Assert.Equal(3, await SumAsync(path, "all"));
    }

    [Fact]
    public async Task Json_WithLast_TellsWhereTheRangeBegins()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);

        var json = await ReadAsync("--store", path, "--last", "30m");

        Assert.Equal("30m", (string?)json["range"]!["last"]);
        Assert.Equal((long)json["taken_ms"]! - 1_800_000, (long)json["range"]!["from_ms"]!);
    }

    private static async Task<JsonNode> ReadAsync(params string[] arguments)
    {
        var result = await FuturnalProcess.RunAsync(["telemetry", "status", "--json", .. arguments]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.DoesNotContain("NaN", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", result.Output, StringComparison.Ordinal);
        return JsonNode.Parse(result.Output)!;
    }

    private static async Task<double> SumAsync(string path, string last)
    {
        var json = await ReadAsync("--store", path, "--last", last);
        return (double)Assert.Single(json["series"]!.AsArray())!["sum"]!;
    }

    private static void AssertNear(double expected, double actual) => Assert.InRange(actual, expected * 0.989, expected * 1.011);
}
