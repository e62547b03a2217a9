using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class ViewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("metrics_1m", "metric_name,bucket,count,sum,min,max,avg,labels")]
    [InlineData("metrics_5m", "metric_name,bucket,count,sum,min,max,avg,labels")]
    [InlineData("metrics_1h", "metric_name,bucket,count,sum,min,max,avg,labels")]
    [InlineData("metrics_1d", "metric_name,bucket,count,sum,min,max,avg,labels")]
    [InlineData("baselines", "metric_name,labels,mean,stddev,p50,p95,p99,min,max,sample_count,window_ms,computed_at,model")]
    [InlineData("alerts", "id,metric_name,alert_type,severity,value,threshold,rule,message,labels,triggered_at,acknowledged_at,resolved_at,key,last_seen_at,snoozed_until,told_severity,resolution,telling_until")]
    public void Columns_OfTablesAndViews_AreThoseDocumented(string table, string columns)
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(columns, string.Join(",", database.Rows($"SELECT name FROM pragma_table_info('{table}')")));
    }

    [Fact]
    public void ReadRaw_AllTypes_OneValueAPointWithItsOwnIdentifier()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(3), Gauged(7)));
        store.Write(At(2000, Counted(4), Timed(10, 20)));

        Assert.Equal(
            ["1000|ingestion.documents.processed|3", "1000|orchestrator.jobs.queued|7", "2000|ingestion.documents.processed|4", "2000|search.latency|15"],
            store.RawRows());
        Assert.Equal(4, store.RawValues().Select(v => v.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("metrics_1m", 60_000)]
    [InlineData("metrics_5m", 300_000)]
    [InlineData("metrics_1h", 3_600_000)]
    [InlineData("metrics_1d", 86_400_000)]
    public void Buckets_PointsAroundABound_EachCountedWhereItBelongs(string view, long width)
    {
        var start = 20_000 * 86_400_000L;
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(start, Counted(3), Timed(10, 20)));
        store.Write(At(start + width - 1, Counted(5), Timed(60)));
        store.Write(At(start + width, Counted(7), Gauged(4)));
        store.Dispose();
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(
            [
                $"ingestion.documents.processed|{start}|2|8|3|5|4|{{\"status\":\"succeeded\"}}",
                $"search.latency|{start}|3|90|10|60|30|{{\"intent_type\":\"causal\",\"strategy\":\"hybrid\"}}",
                $"ingestion.documents.processed|{start + width}|1|7|7|7|7|{{\"status\":\"succeeded\"}}",
                $"orchestrator.jobs.queued|{start + width}|1|4|4|4|4|{{}}",
            ],
            database.Rows($"SELECT * FROM {view} ORDER BY bucket, metric_name"));
    }

    [Fact]
    public void Labels_InViews_AreJsonToQuery()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(3, "succeeded"), Counted(1, "failed")));
        store.Dispose();
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(["1"], database.Rows("SELECT sum FROM metrics_1m WHERE json_extract(labels, '$.status') = 'failed'"));
    }

    public void Dispose() => _folder.Dispose();
}
