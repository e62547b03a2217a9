namespace StorageBenchmarks;

/// <summary>A C program that inserts a flush's bytes as they are, and knows nothing of them. Not thread-safe.</summary>
internal sealed class BlobRival : IDisposable
{
    private readonly PlainSqlite _database;
    private readonly nint _begin;
    private readonly nint _insert;
    private readonly nint _commit;

    public BlobRival(string path)
    {
        _database = new PlainSqlite(path);
        _database.Run("CREATE TABLE flush (time INTEGER PRIMARY KEY, points INTEGER NOT NULL, data BLOB NOT NULL)");
        (_begin, _insert, _commit) = (_database.Prepare("BEGIN IMMEDIATE"), _database.Prepare("INSERT INTO flush VALUES (?1, ?2, ?3)"), _database.Prepare("COMMIT"));
    }

    public void Insert(long time, long points, ReadOnlySpan<byte> data)
    {
        PlainSqlite.Step(_begin);
        PlainSqlite.Bind(_insert, 1, time);
        PlainSqlite.Bind(_insert, 2, points);
        PlainSqlite.Bind(_insert, 3, data);
        PlainSqlite.Step(_insert);
        PlainSqlite.Step(_commit);
    }

    public void Dispose() => _database.Dispose();
}
