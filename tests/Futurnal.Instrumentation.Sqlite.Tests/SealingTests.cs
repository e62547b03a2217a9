using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class SealingTests : IDisposable
{
    private const long Hour = 3_600_000;
    private const long Start = 480_000 * Hour;

    private static readonly Series[] NumberedSeries =
    [
        .. Enumerable.Range(0, 400).Select(i => new Series(
            new MetricDefinition($"tests.series.n{i}", MetricType.Gauge, MetricCategory.Application, "1", "", [], Declarer), [])),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    [Fact]
    public void Write_AfterAnHourIsOver_SealsItAndNothingChanges()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        WriteHour(store, Start);
        var (raw, sums, info) = (store.RawValues(), Sums(store), store.ReadInfo());
        Assert.Equal((720, 0), Counts());

        store.Write(At(Start + Hour + 29_999, Gauged(1)));
        Assert.Equal((721, 0), Counts());
        store.Write(At(Start + Hour + 30_000, Gauged(1)));

        Assert.Equal((2, 1), Counts());
        var before = new TimeRange(0, Start + Hour);
        Assert.Equal(raw, store.RawValues(before));
        Assert.Equal(sums, Sums(store, before));
        Assert.Equal(
            (info.FlushCount + 2, info.SampleCount + 2, info.FirstTimestampMs, (long?)(Start + Hour + 30_000)),
            (store.ReadInfo().FlushCount, store.ReadInfo().SampleCount, store.ReadInfo().FirstTimestampMs, store.ReadInfo().LastTimestampMs));
    }

    [Fact]
    public void Write_IntoASealedHour_IsKeptAndSealedWithIt()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        WriteHour(store, Start);
        store.Write(At(Start + Hour + 30_000, Gauged(1)));
        store.Write(At(Start + 5000, Counted(1000)));
        store.Write(At(Start + 7000, Counted(1000), Counted(5, "failed")));

        Assert.Equal([Start + 5001, Start + 7000], store.RawValues().Where(v => v.Value == 1000).Select(v => v.TimestampMs));

        store.Write(At(Start + Hour + 31_000, Gauged(1)));
        Assert.Equal((2, 1), Counts());
        Assert.Equal([Start + 5001, Start + 7000], store.RawValues().Where(v => v.Value == 1000).Select(v => v.TimestampMs));
        Assert.Equal(720 + 1000 + 1000, store.Summarize().Single(s => s.Series.LabelsJson.Contains("succeeded", StringComparison.Ordinal) && s.Series.Metric.Name == Processed.Name).Sum);
        Assert.Equal(5, store.Summarize().Single(s => s.Series.LabelsJson.Contains("failed", StringComparison.Ordinal)).Sum);
    }

    [Fact]
    public void Write_SeveralHoursBehind_SealsOneWithEachFlush()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        for (var hour = 0; hour < 3; hour++)
        {
            store.Write(At(Start + (hour * 2 * Hour), Gauged(hour)));
        }

        Assert.Equal((1, 2), Counts());
        Assert.Equal([0.0, 1, 2], store.RawValues().Select(v => v.Value));
    }

    [Fact]
    public void Seal_LeaseOfAnotherProcess_WaitsUntilItIsOver()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, $"REPLACE INTO lease VALUES ('seal', 'somebody', {Start + (3 * Hour)})");

        store.Write(At(Start + (3 * Hour) - 1, Gauged(1)));
        Assert.Equal((2, 0), Counts());

        store.Write(At(Start + (3 * Hour), Gauged(1)));
        Assert.Equal((2, 1), Counts());
    }

    [Fact]
    public void Seal_LeaseFromAClockFarAhead_IsNotWaitedFor()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, $"REPLACE INTO lease VALUES ('seal', 'somebody', {Start + (1000 * Hour)})");

        store.Write(At(Start + (2 * Hour), Gauged(1)));

        Assert.Equal((1, 1), Counts());
    }

    [Fact]
    public void Seal_DamagedFlush_KeepsTheBatchAndTellsOnce()
    {
        WriteAndClose(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, "UPDATE flush SET data = x'09'; DELETE FROM dirty");
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);

        store.Write(At(Start + (2 * Hour), Gauged(1)));
        store.Write(At(Start + (2 * Hour) + 5000, Gauged(1)));

        Assert.Equal((3, 0), Counts());
        Assert.StartsWith($"The telemetry store '{_folder.StorePath}' is damaged: the flush at {Start} cannot be read: ", Assert.Single(_reports), StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_DamagedFlushOfItsOwn_IsSealedAsItWasWritten()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(Start, Gauged(1)));
        store.Write(At(Start + 5000, Gauged(2)));
        RawDatabase.Run(_folder.StorePath, "UPDATE flush SET data = x'09'; DELETE FROM dirty");

        store.Write(At(Start + (2 * Hour), Gauged(3)));

        Assert.Equal((1, 1), Counts());
        Assert.Equal([1.0, 2, 3], store.RawValues().Select(v => v.Value));
        Assert.Empty(_reports);
    }

    [Fact]
    public void Seal_HourThatOthersWroteToo_HasTheFlushesOfAll()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        using var other = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Gauged(1)));
        other.Write(At(Start + 5000, Gauged(2)));
        store.Write(At(Start + 10_000, Gauged(3)));

        store.Write(At(Start + (2 * Hour), Gauged(4)));

        Assert.Equal((1, 1), Counts());
        Assert.Equal([1.0, 2, 3, 4], store.RawValues().Select(v => v.Value));
    }

    [Fact]
    public void Seal_FlushesThatCameOutOfOrder_AreInOrder()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(Start + 10_000, Gauged(2)));
        store.Write(At(Start, Gauged(1)));
        store.Write(At(Start + Hour + 1000, Gauged(4)));
        store.Write(At(Start + 20_000, Gauged(3)));

        store.Write(At(Start + (3 * Hour), Gauged(5)));
        store.Write(At(Start + (3 * Hour) + 1, Gauged(6)));

        Assert.Equal((2, 2), Counts());
        Assert.Equal([1.0, 2, 3, 4, 5, 6], store.RawValues().Select(v => v.Value));
    }

    [Fact]
    public void Seal_SeriesThatComeAndGo_KeepTheirTimes()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(Start, Gauged(1)));
        store.Write(At(Start + 5000, Counted(10)));
        store.Write(At(Start + 10_000, Gauged(2), Counted(20)));
        store.Write(At(Start + 15_000, Counted(30), Gauged(3)));
        var before = store.RawValues().Select(v => (v.TimestampMs, v.Value)).ToArray();

        store.Write(At(Start + (2 * Hour), Gauged(4)));

        Assert.Equal((1, 1), Counts());
        Assert.Equal(before, store.RawValues().Take(6).Select(v => (v.TimestampMs, v.Value)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(21)]
    public void Seal_SameSeriesInEachFlush_KeepsWhatIsWhose(int series)
    {
        MetricBatch[] hour = [.. Enumerable.Range(0, 50).Select(i => At(Start + (i * 5000), [.. Enumerable.Range(0, series).Select(s => Numbered(i % 2 == 0 ? s : series - 1 - s, (i * 100) + s))]))];
        foreach (var order in (MetricBatch[][])[hour, [.. hour.Where((_, i) => i % 2 == 0)]])
        {
            AssertSealingKeeps(order, isRead: false);
            AssertSealingKeeps(order, isRead: true);
        }
    }

    [Fact]
    public void Seal_TimersAfterHalfAnHour_KeepsWhatIsWhose()
    {
        MetricBatch[] hour = [.. Enumerable.Range(0, 40).Select(i => At(Start + (i * 60_000), i < 20 ? [Counted(i), Gauged(-i)] : [Timed(i, i + 1), Counted(i)]))];

        AssertSealingKeeps(hour, isRead: false);
        AssertSealingKeeps(hour, isRead: true);
    }

    [Fact]
    public void Seal_MorePointsThanAWriterHolds_ReadsThem() =>
        AssertSealingKeeps([.. Enumerable.Range(0, 700).Select(i => At(Start + (i * 5000), [.. Enumerable.Range(0, 376).Select(s => Numbered(s, i + (s / 1000.0)))]))], isRead: false);

    [Fact]
    public void Seal_FlushThatIsSealedAlready_KeepsTheBatchAndTells()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, "CREATE TABLE copy AS SELECT * FROM flush");
        store.Write(At(Start + (2 * Hour), Gauged(1)));
        RawDatabase.Run(_folder.StorePath, "INSERT INTO flush SELECT * FROM copy");

        store.Write(At(Start + (2 * Hour) + 1, Gauged(1)));

        Assert.Equal((3, 1), Counts());
        Assert.Equal(
            $"The telemetry store '{_folder.StorePath}' is damaged: the flushes of the hour at {Start} do not go together. Move it away so that a new one is started, or restore a copy.",
            Assert.Single(_reports));
    }

    [Fact]
    public void Seal_FailedUnderAClockThatWasAhead_IsTriedAgainUnderTheRightOne()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        store.Write(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, "CREATE TRIGGER stop BEFORE INSERT ON segment BEGIN SELECT RAISE(ABORT, 'stop'); END");
        store.Write(At(Start + (1000 * Hour), Gauged(1)));
        Assert.Single(_reports);

        RawDatabase.Run(_folder.StorePath, "DROP TRIGGER stop; DELETE FROM lease");
        store.Write(At(Start + (2 * Hour), Gauged(1)));

        Assert.Equal((2, 1), Counts());
    }

    [Fact]
    public void Seal_DamagedFlushAndAnotherProcess_FindsTheStoreUnlocked()
    {
        WriteAndClose(At(Start, Gauged(1)), At(Start + 1, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, $"UPDATE flush SET data = x'09' WHERE time = {Start}; DELETE FROM dirty");
        using var store = SqliteMetricStore.Open(_folder.StorePath, _reports.Add);
        using var other = SqliteMetricStore.Open(_folder.StorePath);

        store.Write(At(Start + (2 * Hour), Gauged(1)));
        other.Write(At(Start + (2 * Hour) + 1, Gauged(1)));
        store.Write(At(Start + (2 * Hour) + 2, Gauged(1)));

        Assert.Equal((5, 0), Counts());
    }

    [Fact]
    public void Seal_HourThatAnotherSealedAndThatGrewByAsMuch_IsLeftAlone()
    {
        using var connection = StoreConnections.OpenWriter(_folder.StorePath, StoreTuning.Default);
        using var other = new BatchWriter(StoreConnections.OpenWriter(_folder.StorePath, StoreTuning.Default));
        other.Write(At(Start + 1000, Gauged(1)), CancellationToken.None);
        other.Write(At(Start + 4000, Gauged(4)), CancellationToken.None);
        using var sealer = new Sealer(connection, new OpenHours());
        var locks = 0;

        // The first lock is for the lease; before the second one, all is packed.
        SQLitePCL.raw.sqlite3_trace(
            connection.Handle!,
            (_, text) =>
            {
                if (text == "BEGIN IMMEDIATE" && ++locks == 2)
                {
                    Assert.True(other.Seal(Start + (3 * Hour)));
                    other.Write(At(Start + 2000, Gauged(2)), CancellationToken.None);
                    other.Write(At(Start + 3000, Gauged(3)), CancellationToken.None);
                }
            },
            null);
        Assert.False(sealer.Seal(Start + (2 * Hour)));

        Assert.Equal(2, locks);
        using var store = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        Assert.Equal([1.0, 2, 3, 4], store.RawValues().Select(v => v.Value));
    }

    public void Dispose() => _folder.Dispose();

    private static MetricPoint Numbered(int number, double value) => new(NumberedSeries[number], value);

    /// <param name="hour">Flushes of one hour.</param>
    /// <param name="isRead">Whether who seals them reads them, since it did not write them.</param>
    private void AssertSealingKeeps(MetricBatch[] hour, bool isRead)
    {
        var path = _folder.StorePath + Guid.NewGuid().ToString("N");
        var store = SqliteMetricStore.Open(path);
        Array.ForEach(hour, store.Write);
        var written = store.RawRows().Order(StringComparer.Ordinal).ToArray();
        if (isRead)
        {
            store.Dispose();
            store = SqliteMetricStore.Open(path);
        }

        store.Write(At(Start + (2 * Hour), Gauged(0)));
        store.Dispose();

        using var sealedStore = SqliteMetricStore.OpenReadOnly(path);
        Assert.Equal(1, sealedStore.ReadInfo().FlushCount - hour.Length);
        using var database = new RawDatabase(path);
        Assert.Equal(["1|1"], database.Rows("SELECT (SELECT COUNT(*) FROM flush), (SELECT COUNT(*) FROM segment)"));
        Assert.Equal(written, sealedStore.RawRows().SkipLast(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_HourThatAnotherDeletesBeforeItIsSealed_IsKeptAndLeavesNoSegment()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(Start, Gauged(1)));
        RawDatabase.Run(_folder.StorePath, $"CREATE TRIGGER other AFTER INSERT ON lease BEGIN DELETE FROM flush WHERE time = {Start}; END");

        store.Write(At(Start + (2 * Hour), Gauged(2)));

        Assert.Equal((1, 0), Counts());
    }

    [Fact]
    public void SegmentBuilder_OneFlushOfMany_TakesNoRoomForAllToBeLikeIt()
    {
        var builder = new SegmentBuilder([.. Enumerable.Range(0, 100_000).Select(i => (long)i)]);
        StoredPoint[] many = [.. Enumerable.Range(1, 60_000).Select(i => new StoredPoint(i, i, null, 0))];
        var before = GC.GetAllocatedBytesForCurrentThread();

        builder.Add(0, many);
        builder.Add(1, many.AsSpan(0, 1));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    private static void WriteHour(SqliteMetricStore store, long start)
    {
        for (var i = 0; i < 720; i++)
        {
            var point = i % 3 == 0 ? Gauged(i) : Timed(i + 1, i + 2);
            var batch = At(start + (i * 5000), Counted(1), point);
            store.Write(i % 100 == 0 ? batch with { Observations = [new Observation(point.Series, start + (i * 5000) - 1, i)] } : batch);
        }
    }

    /// <summary>What a store wrote itself, it does not read again to seal it.</summary>
    private void WriteAndClose(params ReadOnlySpan<MetricBatch> batches)
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        foreach (var batch in batches)
        {
            store.Write(batch);
        }
    }

    private static IEnumerable<(string, string, long, double, double, double, double, long, double?)> Sums(SqliteMetricStore store, TimeRange? range = null) =>
        [.. store.Summarize(range).Select(s => (s.Series.Metric.Name, s.Series.LabelsJson, s.Count, s.Sum, s.Min, s.Max, s.Last, s.LastTimestampMs, s.Distribution?.Quantile(0.95)))];

    private (long Flushes, long Segments) Counts()
    {
        using var database = new RawDatabase(_folder.StorePath);
        var counts = database.Rows("SELECT (SELECT COUNT(*) FROM flush), (SELECT COUNT(*) FROM segment)")[0].Split('|');
        return (long.Parse(counts[0], System.Globalization.CultureInfo.InvariantCulture), long.Parse(counts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
