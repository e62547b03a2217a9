using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads everything in a store, some rows at a time so that no writer's log grows for it, and notes what cannot be read. Not thread-safe.</summary>
internal sealed class DamageFinder(SqliteConnection connection)
{
    /// <summary>Stands for the table of what SQLite finds.</summary>
    public const string Pages = "pages";

    private const int Corrupt = 11;
    private const int RowsAtOnce = 500;

    private readonly List<StoreDamage> _found = [];
    private long _id;

    public IReadOnlyList<StoreDamage> Find(CancellationToken cancellationToken)
    {
        _found.Clear();
        FindInPages();
        Walk("flush", "SELECT time, data FROM flush WHERE time > ?1 ORDER BY time LIMIT ?2", row => Packed.Flush(row.Integer(0), row.Blob(1)), cancellationToken);
        Walk("segment", "SELECT hour, times, flushes FROM segment WHERE hour > ?1 ORDER BY hour LIMIT ?2", CheckSegment, cancellationToken);
        Walk(
            "chunk",
            "SELECT c.id, c.data, s.times FROM chunk AS c LEFT JOIN segment AS s ON s.hour = c.id >> 20 WHERE c.id > ?1 ORDER BY c.id LIMIT ?2",
            CheckChunk,
            cancellationToken);
        foreach (var tier in Tier.All)
        {
            Walk(tier.Table, $"SELECT {RollupRow.Columns} FROM {tier.Table} WHERE id > ?1 ORDER BY id LIMIT ?2", row => CheckRollup(tier, row), cancellationToken);
        }

        // What a metric declares is found by the name of a series, which a repair of the series changes.
        FindIn("metric", DeclarationReader.FindDamaged);
        FindIn("series", StoredSeries.FindDamaged);
        FindIn("alerts", AlertReader.FindDamaged);
        return [.. _found];
    }

    private static void CheckSegment(Statement row)
    {
        if (Packed.Times(row.Integer(0), row.Blob(1)).Length != row.Integer(2))
        {
            throw new FormatException($"the times of the hour at {Hours.Start(row.Integer(0))} are not those of {row.Integer(2)} flushes");
        }
    }

    private static void CheckChunk(Statement row)
    {
        var (id, hour) = (row.Integer(0), row.Integer(0) >> Tier.SeriesBits);
        if (row.IsNull(2))
        {
            throw new FormatException($"the chunk of series {Tier.SeriesOf(id)} of the hour at {Hours.Start(hour)} has no times");
        }

        int flushes;
        try
        {
            flushes = Packed.Times(hour, row.Blob(2)).Length;
        }
        catch (FormatException)
        {
            // It is noted once for the hour, and all of its chunks go with it.
            return;
        }

        _ = Packed.Chunk(id, row.Blob(1), flushes);
    }

    private static void CheckRollup(Tier tier, Statement row)
    {
        try
        {
            RollupRow.AddTo(new Aggregate(), row);
        }
        catch (FormatException e)
        {
            throw new FormatException($"the rollup of series {RollupRow.SeriesOf(row)} from {tier.BucketOf(row.Integer(0))} for {tier.Width} ms cannot be read: {e.Message}", e);
        }
    }

    private void FindInPages()
    {
        using var command = connection.Prepare("PRAGMA integrity_check(20)");
        try
        {
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                if (row.GetString(0) is not "ok" and var what)
                {
                    _found.Add(new StoreDamage(Pages, 0, $"SQLite says: {what.ReplaceLineEndings(" ")}"));
                }
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
        {
            _found.Add(new StoreDamage(Pages, 0, "SQLite cannot check its pages"));
        }
    }

    private void FindIn(string table, Func<SqliteConnection, List<(long Id, string What)>> find)
    {
        try
        {
            _found.AddRange(find(connection).Select(d => new StoreDamage(table, d.Id, d.What)));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
        {
            NoteCorrupt(table);
        }
    }

    private void Walk(string table, string sql, Action<Statement> check, CancellationToken cancellationToken)
    {
        try
        {
            using var rows = new Statement(connection, sql);
            _id = long.MinValue;
            while (WalkSome(rows, table, check) == RowsAtOnce)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
        {
            NoteCorrupt(table);
        }
    }

    private int WalkSome(Statement rows, string table, Action<Statement> check)
    {
        rows.Bind(1, _id).Bind(2, RowsAtOnce);
        var count = 0;
        for (; rows.Step(); count++)
        {
            _id = rows.Integer(0);
            try
            {
                check(rows);
            }
            catch (FormatException e)
            {
                _found.Add(new StoreDamage(table, _id, e.Message));
            }
        }

        return count;
    }

    private void NoteCorrupt(string table) => _found.Add(new StoreDamage(Pages, 0, $"the table {table} cannot be read to its end"));
}
