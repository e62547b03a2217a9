using System.Text.Json.Nodes;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Tests;

public sealed class LiveStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Status_WhileAnotherProcessWrites_ShowsWholeFlushes()
    {
        var path = _folder.File("live.db");
        using var store = SqliteMetricStore.Open(path);
        using var stop = new CancellationTokenSource();
        var firstFlush = new TaskCompletionSource();
        var writing = Task.Run(() => WriteUntilStoppedAsync(store, firstFlush, stop.Token));
        await firstFlush.Task;

        for (var i = 0; i < 3; i++)
        {
            var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path, "--last", "all", "--json");

            Assert.True(result.ExitCode == 0, result.Error);
            var series = JsonNode.Parse(result.Output)!["series"]!.AsArray();
            Assert.Equal(2, series.Count);
            Assert.Equal((double)series[0]!["sum"]!, (double)series[1]!["sum"]!);
        }

        await stop.CancelAsync();
        var flushes = await writing;
        var last = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path, "--last", "all", "--json");
        Assert.All(JsonNode.Parse(last.Output)!["series"]!.AsArray(), s => Assert.Equal(flushes, (double)s!["sum"]!));
    }

    /// <summary>Each flush adds one to both series, so that they differ only where a flush is seen in part.</summary>
    private static async Task<long> WriteUntilStoppedAsync(SqliteMetricStore store, TaskCompletionSource firstFlush, CancellationToken stop)
    {
        var flushes = 0L;
        while (!stop.IsCancellationRequested)
        {
            MetricPoint[] points = [new(Stores.Document("LOCAL_FILES", "failed"), 1), new(Stores.Document("LOCAL_FILES", "succeeded"), 1)];
            await store.WriteAsync(new MetricBatch(Stores.FirstMs + flushes, [.. points]), CancellationToken.None);
            flushes++;
            firstFlush.TrySetResult();
        }

        return flushes;
    }
}
