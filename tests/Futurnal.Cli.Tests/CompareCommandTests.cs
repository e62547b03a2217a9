using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Tests;

public sealed partial class CompareCommandTests : IDisposable
{
    private const long Start = 1_700_000_040_000;
    private const long Minute = 60_000;
    private const string BaseRange = "2023-11-14T22:14..2023-11-14T22:44";
    private const string HeadRange = "2023-11-14T22:44..2023-11-14T23:14";

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compare_OfASlowerHead_ShowsTheChangeAndExitsWithOne()
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 30, 1), .. Flushes(Start + (30 * Minute), 30, 1.5)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        var lines = Lines(result.Output);
        Assert.Equal($"Base {Store}, 2023-11-14 22:14:05 UTC to 2023-11-14 22:44:00 UTC", lines[0]);
        Assert.Equal("Changes Base Head Change 95 % sure Result", lines[3]);
        Assert.Matches("""^search\.latency \{"strategy":"hybrid"\} P50 1\d\d ms 1\d\d ms \+(49|50|51) % \+4\d % to \+5\d % ✗ WORSE$""", lines[4]);
        Assert.Equal("Series: 1 worse, 2 the same.", lines[6]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public async Task Compare_OfEqualRanges_ExitsWithZero()
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 30, 1), .. Flushes(Start + (30 * Minute), 30, 1)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal("Series: 3 the same.", Lines(result.Output)[^1]);
    }

    [Fact]
    public async Task Compare_WithAnotherVersionsStore_ReadsBoth()
    {
        var other = _folder.File("other.db");
        await Stores.WriteAsync(other, [.. Flushes(Start, 30, 1)]);
        await Stores.WriteAsync(Store, [.. Flushes(Start + (1_000 * Minute), 30, 0.5)]);

        var result = await RunAsync("--base-store", other, "--json");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal((other, Store, true), ((string?)json["base_store"], (string?)json["head_store"], (bool)json["holds"]!));
        var change = json["changes"]!.AsArray().Single(c => (string?)c!["metric"] == "search.latency")!;
        Assert.Equal(("better", "median", "up", false), ((string?)change["verdict"], (string?)change["signal"], (string?)change["bad_direction"], (bool)change["by_values"]!));
        Assert.InRange((double)change["effect"]!, -0.52, -0.48);
    }

    [Fact]
    public async Task Compare_OfShortRanges_GoesByStretchesOfTenSeconds()
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 2, 1), .. Flushes(Start + (30 * Minute), 2, 1.5)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange, "--metric", "search.latency", "--json");

        var change = Assert.Single(JsonNode.Parse(result.Output)!["changes"]!.AsArray())!;
        Assert.Equal(("worse", 12, 12), ((string?)change["verdict"], (int)change["base_count"]!, (int)change["head_count"]!));
    }

    [Fact]
    public async Task Compare_OfVeryShortRanges_GoesByValuesAndSaysSo()
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 2, 1).Take(3), .. Flushes(Start + (30 * Minute), 2, 1.5).Take(3)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange, "--metric", "search.latency");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(" P50 * ", Lines(result.Output)[4], StringComparison.Ordinal);
        Assert.StartsWith("* by single values, since a range has fewer than 8 stretches of 10 s; ", Lines(result.Output)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--base' and '--head' are needed to compare two ranges of one store, as in --base 2d..1d --head 1d; or name another store with '--base-store'; see 'futurnal telemetry compare --help'.", "--base", "1d")]
    [InlineData("'1h..2h..3h' is no range for '--base'; write FROM..TO, each of them a time in UTC as 2026-03-01T12:00, a date, a span back from now as 2h, or now, or all.", "--base", "1h..2h..3h", "--head", "1h")]
    [InlineData("'1h..2h' for '--head' ends before it begins; write the earlier time first.", "--base", "2h", "--head", "1h..2h")]
    [InlineData("'0' is no least change for '--min-effect'; use percent above 0, as in 5; see 'futurnal telemetry compare --help'.", "--base", "2h", "--head", "1h", "--min-effect", "0")]
    [InlineData("'5%' is no least change for '--min-effect'; use percent above 0, as in 5; see 'futurnal telemetry compare --help'.", "--base", "2h", "--head", "1h", "--min-effect", "5%")]
    public async Task Compare_AskedWrongly_SaysWhatToType(string message, params string[] arguments)
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 1, 1)]);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {message}\n"), await RunAsync(arguments));
    }

    [Fact]
    public async Task Compare_WithoutAStore_ExitsWithTwo() => Assert.Equal(2, (await RunAsync("--base", "2h..1h", "--head", "1h")).ExitCode);

    [Theory]
    [InlineData("Nothing was recorded in the range of '--base'; the store 'STORE' holds 2023-11-14 22:14:05 UTC to 2023-11-14 22:23:00 UTC: give a range within that.", "--base", "2h..1h", "--head", "all")]
    [InlineData("Nothing was recorded in the range of '--head'; the store 'STORE' holds 2023-11-14 22:14:05 UTC to 2023-11-14 22:23:00 UTC: give a range within that.", "--base", "all", "--head", "1h")]
    [InlineData("'--base' and '--head' share the time from 2023-11-14 22:20:00 UTC to 2023-11-14 22:23:00 UTC, which would be compared with itself; end one where the other begins, as in --base 2d..1d --head 1d.", "--base", "all", "--head", "2023-11-14T22:20..2023-11-15")]
    [InlineData("No metric 'serch.latency' was recorded in either range; 'futurnal telemetry status --last all' lists those that there are.", "--base", "2023-11-14..2023-11-14T22:20", "--head", "2023-11-14T22:20..now", "--metric", "serch.latency")]
    [InlineData("No series was seen enough in both ranges to be compared: 1 seen too little, 0 in the base only, 0 in the head only; give longer ranges of the same application.", "--base", "2023-11-14..2023-11-14T22:20", "--head", "2023-11-14T22:22..now", "--metric", "system.memory.used_mb")]
    public async Task Compare_OfWhatCannotBeCompared_ExitsWithTwo(string message, params string[] arguments)
    {
        await Stores.WriteAsync(Store, [.. Flushes(Start, 9, 1)]);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {message.Replace("STORE", Store, StringComparison.Ordinal)}\n"), await RunAsync(arguments));
    }

    [Fact]
    public async Task Compare_WithAnEmptyStore_ExitsWithTwo()
    {
        await Stores.WriteAsync(Store);

        Assert.Equal(
            new CommandResult(2, string.Empty, $"futurnal: The store '{Store}' is empty, so there is nothing to compare; let an application write to it first.\n"),
            await RunAsync("--base", "2h..1h", "--head", "1h"));
    }

    [Fact]
    public async Task Compare_OfOneCounter_KnowsFromTheOthersWhenItStoodStill()
    {
        await Stores.WriteAsync(Store, [.. Rare(Start, 30, 12), .. Rare(Start + (30 * Minute), 30, 3)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange, "--metric", "ingestion.documents.processed", "--json");

        var change = Assert.Single(JsonNode.Parse(result.Output)!["changes"]!.AsArray())!;
        Assert.Equal((1, "worse", 60_000), (result.ExitCode, (string?)change["verdict"], (long)JsonNode.Parse(result.Output)!["stretch_ms"]!));
        Assert.InRange((double)change["effect"]!, 2.5, 3.5);

        // One document with every so many flushes, and memory with each.
        static IEnumerable<MetricBatch> Rare(long start, int minutes, int every) => Flushes(start, minutes, 1).Select((batch, i) => new MetricBatch(
            batch.TimestampMs, [batch.Points[1], .. i % (every * 4) < 3 ? [new MetricPoint(Stores.Document("LOCAL_FILES", "succeeded"), 1)] : Array.Empty<MetricPoint>()]));
    }

    [Fact]
    public async Task Compare_OfShortRangesOfDifferentLength_TakesRatesOfWholeStretchesOnly()
    {
        // The first flush falls into the last moment of a stretch of ten seconds.
        await Stores.WriteAsync(Store, [.. Flushes(Start + 4_999, 3, 1), .. Flushes(Start + (30 * Minute), 9, 1)]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange, "--metric", "ingestion.documents.processed", "--json");

        var change = Assert.Single(JsonNode.Parse(result.Output)!["changes"]!.AsArray())!;
        Assert.Equal((0, "same"), (result.ExitCode, (string?)change["verdict"]));
        Assert.InRange((double)change["base"]!, 2.1, 2.3);
        Assert.InRange((double)change["head"]!, 2.1, 2.3);
    }

    [Fact]
    public async Task Compare_OfVersionsThatFlushAtOtherIntervals_HasTheSameRates()
    {
        var seldom = Enumerable.Range(1, 30).Select(i => new MetricBatch(Start + (30 * Minute) + (i * 30_000L), [new MetricPoint(Stores.Document("LOCAL_FILES", "succeeded"), 65 + (i % 3))]));
        await Stores.WriteAsync(Store, [.. Flushes(Start, 15, 1), .. seldom]);

        var result = await RunAsync("--base", BaseRange, "--head", HeadRange, "--metric", "ingestion.documents.processed", "--json");

        var change = Assert.Single(JsonNode.Parse(result.Output)!["changes"]!.AsArray())!;
        Assert.Equal((0, "same"), (result.ExitCode, (string?)change["verdict"]));
        Assert.InRange((double)change["base"]!, 2.15, 2.25);
        Assert.InRange((double)change["head"]!, 2.15, 2.25);
    }

    [Fact]
    public async Task Compare_OfAMetricWithAnotherUnit_NamesBothAsStrangers()
    {
        var other = _folder.File("other.db");
        var inSeconds = new Series(new MetricDefinition("search.latency", MetricType.Histogram, MetricCategory.Search, "s", string.Empty, ["strategy"], "tests"), [new("strategy", "hybrid")]);
        await Stores.WriteAsync(other, [.. Flushes(Start, 30, 1).Select(b => new MetricBatch(b.TimestampMs, [new MetricPoint(inSeconds, Stores.Distribution(0.1)), b.Points[1]]))]);
        await Stores.WriteAsync(Store, [.. Flushes(Start, 30, 1).Select(b => new MetricBatch(b.TimestampMs, [b.Points[0], b.Points[1]]))]);

        var result = await RunAsync("--base-store", other);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            ["Series: 1 the same, 1 in the base only, 1 in the head only.", """In the base only: search.latency {"strategy":"hybrid"} in s.""", """In the head only: search.latency {"strategy":"hybrid"} in ms."""],
            Lines(result.Output)[^3..]);
    }

    /// <summary>A flush every five seconds: searches that vary by their place in the minute, a gauge and a counter that do so too.</summary>
    private static IEnumerable<MetricBatch> Flushes(long start, int minutes, double factor)
    {
        for (var i = 0; i < minutes * 12; i++)
        {
            var wave = 1 + (0.1 * Math.Sin(i * 7.0));
            yield return new MetricBatch(
                start + ((i + 1) * 5_000L) - (i == (minutes * 12) - 1 ? 1 : 0),
                [
                    new MetricPoint(Stores.Search("hybrid"), Stores.Distribution(Enumerable.Range(0, 15).Select(v => factor * wave * (100 + v)))),
                    new MetricPoint(Stores.OfMemory, 1_000 * wave),
                    new MetricPoint(Stores.Document("LOCAL_FILES", "succeeded"), 10 + (i % 3)),
                ]);
        }
    }

    private static string[] Lines(string output) => [.. output.TrimEnd().Split('\n').Select(l => Blanks().Replace(l, " ").Trim())];

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var result = await FuturnalProcess.RunAsync(["telemetry", "compare", "--store", Store, .. arguments]);
        return result with { Error = result.Error.ReplaceLineEndings("\n") };
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
