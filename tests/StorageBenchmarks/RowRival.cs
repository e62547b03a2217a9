using Futurnal.Instrumentation;

namespace StorageBenchmarks;

/// <summary>A C program that inserts a row of three columns for each sample of a flush. Not thread-safe.</summary>
internal sealed class RowRival : IDisposable
{
    private readonly PlainSqlite _database;
    private readonly nint _begin;
    private readonly nint _insert;
    private readonly nint _commit;

    public RowRival(string path)
    {
        _database = new PlainSqlite(path);
        _database.Run("CREATE TABLE sample (series INTEGER NOT NULL, time INTEGER NOT NULL, value REAL NOT NULL)");
        (_begin, _insert, _commit) = (_database.Prepare("BEGIN IMMEDIATE"), _database.Prepare("INSERT INTO sample VALUES (?1, ?2, ?3)"), _database.Prepare("COMMIT"));
    }

    public void Insert(MetricBatch batch)
    {
        PlainSqlite.Step(_begin);
        for (var s = 0; s < batch.Points.Length; s++)
        {
            PlainSqlite.Bind(_insert, 1, s + 1L);
            PlainSqlite.Bind(_insert, 2, batch.TimestampMs);
            PlainSqlite.Bind(_insert, 3, batch.Points[s].Value);
            PlainSqlite.Step(_insert);
        }

        PlainSqlite.Step(_commit);
    }

    public void Dispose() => _database.Dispose();
}
