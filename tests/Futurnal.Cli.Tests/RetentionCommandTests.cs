using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed class RetentionCommandTests : IDisposable
{
    private const long Hour = 3_600_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Retention_WithDays_SetsThemInTheStoreAndDeletesAtOnce()
    {
        var path = _folder.File("telemetry.db");
        await Stores.WriteAsync(path, [.. Enumerable.Range(0, 120).Select(i => new MetricBatch(Stores.FirstMs + (i * Hour), [new MetricPoint(Stores.OfMemory, i)]))]);

        var before = await RunAsync(path);
        var set = await RunAsync(path, "--days", "2", "--day-days", "90", "--max-bytes", "50000000");
        var after = await RunAsync(path);
        var reset = await RunAsync(path, "--reset");

        Assert.Contains(Line("Set", "nothing; the applications that write the store decide"), Lines(before));
        Assert.Contains("from 2023-11-14 22:00:00 UTC, ", Lines(before).Single(l => l.StartsWith("Points", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(Line("Set", "2 days, rollups by hour 2 days, by day 90 days"), Lines(after));
        Assert.Contains(Line("Limit", "50 MB"), Lines(after));
        Assert.Contains("from 2023-11-17 20:00:00 UTC, ", Lines(after).Single(l => l.StartsWith("Points", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("from 2023-11-14 00:00:00 UTC, ", Lines(after).Single(l => l.StartsWith("By day", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(Lines(set), Lines(after));
        Assert.Contains(Line("Set", "nothing; the applications that write the store decide"), Lines(reset));
        using var store = SqliteMetricStore.OpenReadOnly(path);
        Assert.Equal(Stores.FirstMs + (70 * Hour), store.ReadRawAsync(TimeRange.All).ToBlockingEnumerable().First().TimestampMs);
    }

    [Theory]
    [InlineData("'--hour-days' and '--day-days' need '--days', which they are to be above.", "--hour-days", "9")]
    [InlineData("--days is 0; it must be 1 at least and 36525 at most.", "--days", "0")]
    [InlineData("--hour-days is 3; it must be --days, 9, at least and 36525 at most.", "--days", "9", "--hour-days", "3")]
    [InlineData("--max-bytes is 5; it must be 1048576 at least, or 0 for no limit.", "--max-bytes", "5")]
    public async Task Retention_WithoutSense_NamesTheOption(string problem, params string[] options)
    {
        var path = _folder.File("telemetry.db");
        await Stores.WriteKnownAsync(path);

        var result = await RunAsync(path, options);

        Assert.Equal(new CommandResult(2, "", $"futurnal: {problem}\n"), result with { Error = result.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public async Task Retention_WithoutAStore_MakesNone()
    {
        var path = _folder.File("none.db");

        var result = await RunAsync(path, "--days", "3");

        Assert.Equal(3, result.ExitCode);
        Assert.False(File.Exists(path));
    }

    private static string Line(string name, string value) => string.Create(CultureInfo.InvariantCulture, $"{name,-10}{value}");

    private static List<string> Lines(CommandResult result) => [.. result.Output.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())];

    private static Task<CommandResult> RunAsync(string path, params string[] options) =>
        FuturnalProcess.RunAsync(["telemetry", "retention", "--store", path, .. options]);
}
