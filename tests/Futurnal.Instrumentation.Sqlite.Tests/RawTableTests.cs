using Microsoft.Data.Sqlite;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class RawTableTests : IDisposable
{
    private const long Hour = 3_600_000;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Columns_AreThoseThatTheViewHad()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();

        Assert.Equal(["id", "metric_name", "value", "timestamp", "labels"], Rows("SELECT name FROM pragma_table_info('metrics_raw')"));
    }

    [Fact]
    public void MetricsRaw_SealedAndNot_HasARowForEachValue()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(3), Gauged(7)));
        var timed = Timed(10, 20);
        store.Write(At(2000, Counted(4), timed) with { Observations = [new(timed.Series, 1500, 10), new(timed.Series, 1600, 20)] });
        store.Write(At(2 * Hour, Counted(5)));

        Assert.Equal(
            [
                "1000|ingestion.documents.processed|3|{\"status\":\"succeeded\"}",
                "1000|orchestrator.jobs.queued|7|{}",
                "1500|search.latency|10|{\"intent_type\":\"causal\",\"strategy\":\"hybrid\"}",
                "1600|search.latency|20|{\"intent_type\":\"causal\",\"strategy\":\"hybrid\"}",
                "2000|ingestion.documents.processed|4|{\"status\":\"succeeded\"}",
                "7200000|ingestion.documents.processed|5|{\"status\":\"succeeded\"}",
            ],
            Rows("SELECT timestamp, metric_name, value, labels FROM metrics_raw ORDER BY id"));
        Assert.Equal(["6|1048576001"], Rows("SELECT COUNT(DISTINCT id), MIN(rowid) FROM metrics_raw"));
    }

    [Theory]
    [InlineData("timestamp >= 1000 AND timestamp < 4000", "1000 2000 3000")]
    [InlineData("timestamp > 1000 AND timestamp <= 4000", "2000 3000 4000")]
    [InlineData("timestamp BETWEEN 1999.5 AND 3000.5", "2000 3000")]
    [InlineData("timestamp = 3000", "3000")]
    [InlineData("timestamp IN (2000, 7200000, 5)", "2000 7200000")]
    [InlineData("timestamp > 'x'", "")]
    [InlineData("timestamp < 'x' AND timestamp > 4000", "7200000")]
    [InlineData("metric_name = 'orchestrator.jobs.queued' AND timestamp > 3000", "4000 7200000")]
    [InlineData("metric_name = 'nothing'", "")]
    [InlineData("value > 3", "4000 7200000")]
    public void MetricsRaw_Conditions_HoldAsInAnyTable(string condition, string times)
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        for (var i = 1; i <= 4; i++)
        {
            store.Write(At(i * 1000, Gauged(i)));
        }

        store.Write(At(2 * Hour, Gauged(9)));

        Assert.Equal(times, string.Join(' ', Rows($"SELECT timestamp FROM metrics_raw WHERE {condition}")));
    }

    [Fact]
    public void MetricsRaw_BeforeWhatIsKept_IsGoneWhetherItIsDeletedOrNot()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Gauged(1)));
        store.Write(At(2000, Gauged(2)));
        RawDatabase.Run(_folder.StorePath, "REPLACE INTO kept VALUES (0, 2000)");

        Assert.Equal(["2000"], Rows("SELECT timestamp FROM metrics_raw"));
        Assert.Equal([2000], store.RawValues().Select(v => v.TimestampMs));
    }

    [Fact]
    public void MetricsRaw_JoinedWithAView_ReadsBoth()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(60_000, Gauged(2)));
            store.Write(At(61_000, Gauged(6)));
        }

        Assert.Equal(["60000|2|4", "61000|6|4"], Rows("SELECT r.timestamp, r.value, m.avg FROM metrics_1m AS m JOIN metrics_raw AS r ON r.metric_name = m.metric_name AND r.timestamp >= m.bucket AND r.timestamp < m.bucket + 60000 ORDER BY 1"));
    }

    [Fact]
    public void MetricsRaw_DamagedFlush_SaysWhich()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Gauged(2)));
        RawDatabase.Run(_folder.StorePath, "UPDATE flush SET data = x'09'");

        var e = Assert.Throws<SqliteException>(() => Rows("SELECT * FROM metrics_raw"));

        Assert.Contains("the flush at 1000 cannot be read: the flush is cut short", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenSql_Writing_IsRefused()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();

        Assert.Contains("readonly", Assert.Throws<SqliteException>(() => Rows("DELETE FROM series")).Message, StringComparison.Ordinal);
        Assert.Contains("may not be modified", Assert.Throws<SqliteException>(() => Rows("DELETE FROM metrics_raw")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Rows(string sql)
    {
        using var database = new RawDatabase(SqliteMetricStore.OpenSql(_folder.StorePath));
        return database.Rows(sql);
    }
}
