using Microsoft.Data.Sqlite;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    [Fact]
    public void Write_ReportThatDisposesTheStore_UsesItNoMore()
    {
        SqliteMetricStore? store = null;
        store = SqliteMetricStore.Open(_folder.StorePath, _ => store!.Dispose());
        store.Write(At(1000, Gauged(1)));
        store.Write(At(10_000_000, Gauged(1)));

        store.Write(At(20_000_000, Gauged(double.NaN), Counted(1)));

        Assert.Throws<ObjectDisposedException>(() => store.Write(At(20_000_001, Gauged(1))));
        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        Assert.Equal(3, reader.RawValues().Count);
    }

    [Fact]
    public void Statement_AfterItIsDisposed_IsNotHandedToSqlite()
    {
        using (SqliteMetricStore.Open(_folder.StorePath))
        {
        }

        using var connection = StoreConnections.OpenReadOnly(_folder.StorePath, StoreTuning.Default);
        var statement = new Statement(connection, "SELECT ?1");
        statement.Dispose();

        Assert.Throws<SqliteException>(() => statement.Bind(1, 1));
        Assert.Throws<SqliteException>(() => statement.Step());
    }

    [Fact]
    public void Write_NoPoints_LeavesNoTrace()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000));
        store.Write(new MetricBatch(1000, default));

        Assert.Equal(0, store.ReadInfo().FlushCount);
    }

    [Fact]
    public void Write_ClockStandsStillOrGoesBack_EachFlushHasATimeOfItsOwn()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(90_000, Counted(1)));
        other.Write(At(90_000, Counted(1)));
        store.Write(At(5, Counted(1)));
        store.Write(At(90_500, Counted(1)));

        Assert.Equal([5, 90_000, 90_001, 90_500], store.RawValues().Select(v => v.TimestampMs));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1L << 43)]
    public void Write_TimeOutOfRange_Throws(long timestampMs)
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Throws<ArgumentOutOfRangeException>(() => store.Write(At(timestampMs, Counted(1))));
    }

    [Fact]
    public void Write_Cancelled_KeepsNothing()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);

        Assert.ThrowsAny<OperationCanceledException>(
            () => store.WriteAsync(At(1000, Counted(1)), new CancellationToken(canceled: true)).AsTask().GetAwaiter().GetResult());
        Assert.Empty(store.Summarize());
    }

    [Fact]
    public void Write_FailsMidway_KeepsNothingAndTheRetryIsRight()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        var batch = At(1000, Counted(1), Timed(5), Gauged(13));
        RawDatabase.Run(
            _folder.StorePath,
            "CREATE TRIGGER stop BEFORE INSERT ON flush WHEN NEW.points = 3 BEGIN SELECT RAISE(ABORT, 'stop'); END");

        Assert.Throws<StoreException>(() => store.Write(batch));
        Assert.Equal((0L, 0L), (store.ReadInfo().SeriesCount, store.ReadInfo().SampleCount));

        // The identifier that was rolled back now goes to another series.
        other.Write(At(1500, Counts(2)));
        RawDatabase.Run(_folder.StorePath, "DROP TRIGGER stop");
        store.Write(batch);
        Assert.Equal(
            [("ingestion.documents.processed", 1.0), ("orchestrator.jobs.queued", 13), ("search.latency", 5), ("search.results.count", 2)],
            store.Summarize().Select(s => (s.Series.Metric.Name, s.Sum)));
    }

    [Fact]
    public void Write_TypeDiffersFromTheStored_RefusesThatMetricOnceAndKeepsTheRest()
    {
        using (var older = SqliteMetricStore.Open(_folder.StorePath))
        {
            older.Write(At(1000, Timed(5)));
        }

        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        var asCounter = new Series(new("search.latency", MetricType.Counter, MetricCategory.Search, "1", "", [], "Plugin"), []);
        store.Write(At(2000, new MetricPoint(asCounter, 3), Gauged(1)));
        store.Write(At(3000, new MetricPoint(asCounter, 3), Gauged(1)));

        Assert.Equal(
            [("orchestrator.jobs.queued", 2L), ("search.latency", 1)],
            store.Summarize().Select(s => (s.Series.Metric.Name, s.Count)));
        Assert.Equal(
            ["Metric 'search.latency' is in the telemetry store as timer in 'ms' (declared by Tests) and now comes as counter in '1' "
                + "(declared by Plugin). Its points are not stored. Rename the metric, or name another store file."],
            _reports);
    }

    [Fact]
    public void Write_UnitDiffersFromAKnownSeries_Refuses()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(1000, Gauged(1)));
        var inOtherUnit = new Series(new(Queued.Name, MetricType.Gauge, MetricCategory.Orchestrator, "%", "", [], "Plugin"), []);
        store.Write(At(2000, new MetricPoint(inOtherUnit, 50)));

        Assert.Equal(1, Assert.Single(store.Summarize()).Max);
        Assert.Equal(1, store.ReadInfo().FlushCount);
        Assert.StartsWith("Metric 'orchestrator.jobs.queued' is in the telemetry store as gauge in '{job}'", Assert.Single(_reports), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherLabelKeys_AreSeriesOfTheSameMetric()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        var without = new MetricDefinition(Processed.Name, Processed.Type, Processed.Category, Processed.Unit, "", [], Declarer);
        store.Write(At(1000, Counted(1), new MetricPoint(new Series(without, []), 4)));

        Assert.Equal([1.0, 4.0], store.Summarize().Select(s => s.Sum));
        Assert.Empty(_reports);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Write_ValueNotFinite_RefusesThatPointOnly(double value)
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(1000, Gauged(value), Counted(1)));

        Assert.Equal("ingestion.documents.processed", Assert.Single(store.Summarize()).Series.Metric.Name);
        Assert.Equal(
            ["Metric 'orchestrator.jobs.queued' gave a value that is not a finite number; such points are not stored."], _reports);
    }

    [Fact]
    public void Write_PointDoesNotFitItsType_RefusesThatPointOnly()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(1000, new MetricPoint(new Series(Queued, []), Distribution(1)), new MetricPoint(new Series(Results, []), 1), Counted(1)));

        Assert.Single(store.Summarize());
        Assert.Equal(
            [
                "Metric 'orchestrator.jobs.queued' is a gauge, but a point of it is not; such points are not stored.",
                "Metric 'search.results.count' is a histogram, but a point of it is not; such points are not stored.",
            ],
            _reports);
    }

    [Fact]
    public void Write_ReportThrows_BatchIsKeptOnce()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _ => throw new InvalidOperationException("no"));
        store.Write(At(1000, Gauged(double.NaN), Counted(1)));

        Assert.Equal(1, store.ReadInfo().SampleCount);
    }

    public void Dispose() => _folder.Dispose();
}
