using Microsoft.Data.Sqlite;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class ObservationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    [Fact]
    public void Write_WithSingleValues_TheyStandForTheirPointInMetricsRaw()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var counted = Counted(8);
        store.Write(Observed(At(1000, counted, Gauged(7)), (counted, 990, 3), (counted, 995, 5)));
        store.Write(At(2000, counted));
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(
            [
                "990|ingestion.documents.processed|3",
                "995|ingestion.documents.processed|5",
                "1000|orchestrator.jobs.queued|7",
                "2000|ingestion.documents.processed|8",
            ],
            store.RawRows());
        Assert.Equal(["1000|2", "2000|1"], database.Rows("SELECT time, points FROM flush"));
    }

    [Fact]
    public void Write_WithSingleValues_NothingIsCountedTwice()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var (counted, timed) = (Counted(8), Timed(10, 20));
        store.Write(Observed(At(60_000, counted, timed), (counted, 59_990, 3), (timed, 59_991, 10), (counted, 59_995, 5), (timed, 60_000, 20)));

        Assert.Equal([(1L, 8.0), (2L, 30.0)], store.Summarize().Select(s => (s.Count, s.Sum)));
        Assert.Equal(2, store.ReadInfo().SampleCount);

        store.Dispose();
        using var database = new RawDatabase(_folder.StorePath);
        Assert.Equal(
            ["ingestion.documents.processed|60000|1|8", "search.latency|60000|2|30"],
            database.Rows("SELECT metric_name, bucket, count, sum FROM metrics_1m ORDER BY metric_name"));
    }

    [Fact]
    public void Write_SeveralOfOneMillisecond_AllAreKeptInOrder()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        var (counted, gauged) = (Counted(9), Gauged(4));
        store.Write(Observed(At(1000, counted, gauged), (counted, 1000, 2), (gauged, 1000, 4), (counted, 1000, 7)));
        other.Write(Observed(At(1000, counted), (counted, 1000, 1), (counted, 999, 8)));

        Assert.Equal([8.0, 2, 4, 7, 1], store.RawValues().Select(v => v.Value));
    }

    [Fact]
    public void ReadRaw_PointsAndSingleValuesOfOneMillisecond_HaveDifferentIdentifiers()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var counted = Counted(2);
        store.Write(Observed(At(1000, counted, Gauged(1), Counts(1), Timed(1)), (counted, 1000, 1), (counted, 1000, 1)));

        Assert.Equal(5, store.RawValues().Select(v => v.Id).Distinct().Count());
        Assert.All(store.RawValues(), v => Assert.Equal(1000, v.Id >> 20));
    }

    [Fact]
    public void Write_SingleValuesWithoutPoints_AreAFlush()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(Observed(At(1000), (Counted(1), 999, 1)));
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(["999|ingestion.documents.processed|1"], store.RawRows());
        Assert.Equal(["1000|0"], database.Rows("SELECT time, points FROM flush"));
    }

    [Fact]
    public void Write_DefaultObservations_AreNone()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(1)) with { Observations = default });

        Assert.Equal(1, store.ReadInfo().SampleCount);
    }

    [Fact]
    public void Write_PointFailsAfterItsSingleValues_KeepsNothingAndTheRetryIsRight()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var gauged = Gauged(13);
        var batch = Observed(At(1000, gauged), (gauged, 990, 12), (gauged, 991, 13));
        RawDatabase.Run(_folder.StorePath, "CREATE TRIGGER stop BEFORE INSERT ON flush BEGIN SELECT RAISE(ABORT, 'stop'); END");
        Assert.Throws<StoreException>(() => store.Write(batch));
        using var database = new RawDatabase(_folder.StorePath);
        Assert.Empty(database.Rows("SELECT * FROM observations"));

        database.Run("DROP TRIGGER stop");
        store.Write(batch);

        Assert.Equal(["990|orchestrator.jobs.queued|12", "991|orchestrator.jobs.queued|13"], store.RawRows());
    }

    [Theory]
    [InlineData(1000, double.NaN, "gave a value that is not a finite number; such points are not stored.")]
    [InlineData(1000, double.NegativeInfinity, "gave a value that is not a finite number; such points are not stored.")]
    [InlineData(-1, 1, "gave a value at a time outside 1970 to 2248; such values are not stored one by one.")]
    [InlineData(1L << 43, 1, "gave a value at a time outside 1970 to 2248; such values are not stored one by one.")]
    public void Write_UnfitSingleValue_RefusesThatOnly(long time, double value, string refusal)
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        var (counted, gauged) = (Counted(2), Gauged(1));
        store.Write(Observed(At(2000, counted, gauged), (gauged, time, value), (counted, 1000, 2)));

        Assert.Equal(["1000|ingestion.documents.processed|2", "2000|orchestrator.jobs.queued|1"], store.RawRows());
        Assert.Equal([$"Metric 'orchestrator.jobs.queued' {refusal}"], _reports);
    }

    [Fact]
    public void Write_SingleValuesOfARefusedMetric_AreNotStored()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(1000, Gauged(1)));
        var inOtherUnit = new MetricPoint(new Series(new(Queued.Name, MetricType.Gauge, MetricCategory.Orchestrator, "%", "", [], "Plugin"), []), 50);
        store.Write(Observed(At(2000, inOtherUnit), (inOtherUnit, 1999, 50)));
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Empty(database.Rows("SELECT * FROM observations"));
        Assert.Equal(1, store.ReadInfo().FlushCount);
        Assert.StartsWith("Metric 'orchestrator.jobs.queued' is in the telemetry store as gauge in '{job}'", Assert.Single(_reports), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MillisecondIsFull_RefusesThatValueAndKeepsTheRest()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        RawDatabase.Run(_folder.StorePath, "INSERT INTO observations VALUES ((1000 << 20) + 1048575, 77, 1000, 0)");
        var gauged = Gauged(1);
        store.Write(Observed(At(2000, gauged), (gauged, 1000, 1), (gauged, 1001, 1)));

        Assert.Equal(["1001|orchestrator.jobs.queued|1"], store.RawRows());
        Assert.Equal(
            ["Metric 'orchestrator.jobs.queued' came with more values of one millisecond than a store takes; those beyond are not stored one by one."],
            _reports);
    }

    [Fact]
    public void Series_BeyondTheLimit_AreRefusedByTheFile()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        using var database = new RawDatabase(_folder.StorePath);
        database.Run("INSERT INTO series VALUES (524287, 'a', '{}', 'gauge', '1', 'system', '', 'Tests')");

        var e = Assert.Throws<SqliteException>(() => database.Run(
            "INSERT INTO series (metric_name, labels, type, unit, category, description, declared_by) VALUES ('b', '{}', 'gauge', '1', 'system', '', 'Tests')"));

        Assert.Contains("a store holds at most 524287 series", e.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], database.Rows("SELECT COUNT(*) FROM series"));
    }

    public void Dispose() => _folder.Dispose();

    private static MetricBatch Observed(MetricBatch batch, params (MetricPoint Of, long Time, double Value)[] observations) =>
        batch with { Observations = [.. observations.Select(o => new Observation(o.Of.Series, o.Time, o.Value))] };
}
