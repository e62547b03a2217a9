namespace Futurnal.Cli.Tests;

public sealed class QueryCommandTests : IDisposable
{
    private const string Newest = "SELECT timestamp, metric_name, value, labels FROM metrics_raw WHERE timestamp > 1700000000000 ORDER BY id";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Query_AsTable_AlignsNumbersToTheRight()
    {
        var result = await QueryAsync("SELECT metric_name, value FROM metrics_raw WHERE metric_name LIKE 's%' ORDER BY id");

        Assert.Equal(
            ["metric_name            value", "system.memory.used_mb   3000", "search.latency          50.5", "system.memory.used_mb   1024", "search.latency          5000"],
            Lines(result));
    }

    [Fact]
    public async Task Query_AsCsv_QuotesWhatNeedsIt()
    {
        var result = await QueryAsync(Newest, "--format", "csv");

        Assert.Equal(
            [
                "timestamp,metric_name,value,labels",
                "1700000005000,ingestion.documents.processed,234,\"{\"\"connector_type\"\":\"\"LOCAL_FILES\"\",\"\"status\"\":\"\"succeeded\"\"}\"",
                "1700000005000,system.memory.used_mb,1024,{}",
                "1700000005000,search.latency,5000,\"{\"\"strategy\"\":\"\"hybrid\"\"}\"",
            ],
            Lines(result));
    }

    [Fact]
    public async Task Query_AsJson_IsAnObjectALine()
    {
        var result = await QueryAsync("SELECT 1 AS whole, 2.5 AS part, NULL AS none, 'a\"b' AS text, x'0AFF' AS bytes", "--format", "json");

        Assert.Equal(["{\"whole\":1,\"part\":2.5,\"none\":null,\"text\":\"a\\u0022b\",\"bytes\":\"0AFF\"}"], Lines(result));
    }

    [Fact]
    public async Task Query_WithoutRows_SaysSo() => Assert.Equal(["No rows."], Lines(await QueryAsync("SELECT * FROM alerts")));

    [Theory]
    [InlineData("SELEC 1", "futurnal: the query cannot be answered: SQLite Error 1: 'near \"SELEC\": syntax error'.")]
    [InlineData("SELECT * FROM metric_raw", "futurnal: the query cannot be answered: SQLite Error 1: 'no such table: metric_raw'.")]
    [InlineData("DELETE FROM series", "futurnal: the query cannot be answered: SQLite Error 8: 'attempt to write a readonly database'.")]
    public async Task Query_ThatCannotBe_IsToldInOneLine(string sql, string error)
    {
        var result = await QueryAsync(sql);

        Assert.Equal((2, "", error), (result.ExitCode, result.Output, result.Error.TrimEnd()));
    }

    [Fact]
    public async Task Query_DamagedFlush_SaysWhich()
    {
        var path = _folder.File("damaged.db");
        await Stores.WriteKnownAsync(path);
        Stores.Change(path, "UPDATE flush SET data = x'09' WHERE time = 1700000005000");

        var result = await FuturnalProcess.RunAsync("telemetry", "query", Newest, "--store", path);

        Assert.Equal((6, ""), (result.ExitCode, result.Output));
        Assert.Contains("the flush at 1700000005000 cannot be read", result.Error, StringComparison.Ordinal);
    }

    private static string[] Lines(CommandResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => l.TrimEnd())];
    }

    private async Task<CommandResult> QueryAsync(string sql, params string[] options)
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);
        return await FuturnalProcess.RunAsync(["telemetry", "query", sql, "--store", path, .. options]);
    }
}
