using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>What the documents tell of the format is enough: a reader in another language, written after them, reads the same.</summary>
public sealed class PythonReaderTests : IDisposable
{
    private const long Hour = 3_600_000;
    private const long Start = 480_000 * Hour;

    private readonly TemporaryFolder _folder = new();

    [PythonFact]
    public async Task Read_EveryShapeOfValue_IsTheSameToTheLastBit()
    {
        WriteShapes();
        using (var database = new RawDatabase(_folder.StorePath))
        {
            // Two hours are sealed, the first of them twice; the second has a flush beside.
            Assert.Equal(["480000", "480001"], database.Rows("SELECT hour FROM segment"));
            Assert.Equal([$"{Start + 4001}", $"{Start + Hour + 4001}"], database.Rows($"SELECT {Start + 4001} UNION ALL SELECT MIN(time) FROM flush"));
        }

        await AssertSameAsync();
    }

    [PythonFact]
    public async Task Read_StoreBroughtForward_IsTheSameToTheLastBit()
    {
        StoreConnections.OpenWriter(_folder.StorePath, StoreTuning.Default with { Steps = [Version1.Apply, Version2.Apply] }).Dispose();
        RawDatabase.Run(
            _folder.StorePath,
            """
            INSERT INTO series VALUES (1, 'orchestrator.jobs.queued', '{}', 'gauge', '{job}', 'orchestrator', 'Jobs waiting.', 'Tests'),
                (2, 'search.results.count', '{}', 'histogram', '{result}', 'search', '', 'Tests');
            INSERT INTO flush VALUES (1000, 2), (2000, 2), (3000, 1);
            INSERT INTO samples (series_id, time, value) VALUES (1, 1000, 7), (1, 2000, 0.1);
            INSERT INTO samples VALUES (2, 1000, 2, 2, 4, 2, 2, 8, x'0100013E02', 0),
                (2, 2000, 167.5, 6, 1005, 0, 1000, 1000009, x'02030203010104022401', 2), (2, 3000, 3, 1, 3, 3, 3, 9, x'020100013001', 0);
            INSERT INTO observations VALUES ((1999 << 20) + 524288, 2, 1999, 1000), ((2000 << 20) + 524288, 2, 2000, 5);
            """);
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            await AssertSameAsync();
            store.Write(At(2 * Hour, Gauged(1), Counts(5)));
        }

        await AssertSameAsync();
    }

    [PythonFact]
    public async Task Read_DeletedInPart_LeavesOutWhatCountsAsDeleted()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            for (var i = 0; i < 4; i++)
            {
                store.Write(At(Start + i, Gauged(i)) with { Observations = [new(Counted(i).Series, Start + i, i)] });
            }

            store.Write(At(Start + (2 * Hour), Gauged(9)));
        }

        RawDatabase.Run(_folder.StorePath, $"REPLACE INTO kept VALUES (0, {Start + 2}), (60000, {Start + Hour})");
        var read = await ForeignReader.ReadAsync(_folder.StorePath);

        Assert.Equal(5, read.Values.Count());
        Assert.Equal(StoreTexts.Values(_folder.StorePath), read.Values);
        Assert.Equal(StoreTexts.Rollups(_folder.StorePath).Where(r => !r.StartsWith($"rollup_1m {Start} ", StringComparison.Ordinal)), read.Rollups);
    }

    public void Dispose() => _folder.Dispose();

    private void WriteShapes()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        var shapes = new ManyShapes();
        for (var i = 0; i < ManyShapes.Flushes; i++)
        {
            store.Write(shapes.Flush(i, Start));
            if (i == 180)
            {
                store.Write(At(Start + 4001, Gauged(7), Timed(1, 2, 3), Counted(1, "late")));
            }
        }

        store.Write(At(Start + Hour + 4001, Gauged(8), Timed(4)));
    }

    private async Task AssertSameAsync()
    {
        var (path, read) = (_folder.StorePath, await ForeignReader.ReadAsync(_folder.StorePath));
        Assert.NotEmpty(read.Values);
        Assert.Equal(StoreTexts.Values(path), read.Values);
        Assert.Equal(StoreTexts.Rows(path), read.Values);
        Assert.Equal(StoreTexts.AllPoints(path), read.Points);
        Assert.Equal(StoreTexts.Rollups(path), read.Rollups);
    }
}
