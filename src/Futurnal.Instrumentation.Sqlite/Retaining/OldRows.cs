using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Deletes the rows of one table that are too old, oldest first and some at a time. Not thread-safe.</summary>
/// <remarks>All of these tables are in order of time, so what is deleted is one stretch at their beginning.</remarks>
internal sealed class OldRows : IDisposable
{
    private readonly Statement _least;
    private readonly Statement _delete;
    private readonly Func<long, long> _keyAt;
    private readonly Func<long, long> _timeOf;
    private readonly long _most;

    /// <param name="connection">The connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">Its primary key.</param>
    /// <param name="width">The tier whose retention holds for it; zero for points.</param>
    /// <param name="most">How many rows a step deletes.</param>
    /// <param name="keyAt">Gets the least key that is not before a time.</param>
    /// <param name="timeOf">Gets the time that a key begins at.</param>
    /// <param name="isBySeries">Whether the last bits of a key are a series.</param>
    private OldRows(SqliteConnection connection, string table, string key, long width, long most, Func<long, long> keyAt, Func<long, long> timeOf, bool isBySeries = false)
    {
        (Width, _most, _keyAt, _timeOf) = (width, most, keyAt, timeOf);
        _least = new Statement(connection, $"SELECT MIN({key}) FROM {table}");

        // Looking for the row to stop at would read all that is deleted twice; where keys end in a series, the most there can be tells.
        _delete = new Statement(
            connection,
            isBySeries
                ? $"DELETE FROM {table} WHERE {key} < MIN(?1, (((SELECT MIN({key}) FROM {table}) >> 20) + MAX(1, ?2 / (SELECT MAX(id) FROM series))) << 20)"
                : $"DELETE FROM {table} WHERE {key} < COALESCE((SELECT {key} FROM {table} WHERE {key} < ?1 ORDER BY {key} LIMIT 1 OFFSET ?2), ?1)");
    }

    public long Width { get; }

    /// <summary>Gets when the oldest row is of.</summary>
    public long? First => _least.ReadInteger() is { } key ? _timeOf(key) : null;

    /// <summary>Gets what every tier keeps. A step is what a disk writes in some milliseconds.</summary>
    public static IReadOnlyList<OldRows> All(SqliteConnection connection) =>
    [
        new(connection, "chunk", "id", KeptTable.Points, 500, t => Hours.FirstChunk(Hours.Of(t)), k => Hours.StartOfChunk(k), isBySeries: true),
        new(connection, "segment", "hour", KeptTable.Points, 1500, Hours.Of, Hours.Start),
        new(connection, "flush", "time", KeptTable.Points, 1500, t => t, k => k),
        new(connection, "observations", "id", KeptTable.Points, 6000, t => t << Tier.SeriesBits, k => k >> Tier.SeriesBits),
        .. Tier.All.Select(t => new OldRows(connection, t.Table, "id", t.Width, 2000, t.FirstId, t.BucketOf, isBySeries: true)),
    ];

    public bool HasBefore(long since) => _least.ReadInteger() < _keyAt(since);

    public void DeleteBefore(long since) => _delete.Bind(1, _keyAt(since)).Bind(2, _most).Run();

    public void Dispose()
    {
        _least.Dispose();
        _delete.Dispose();
    }
}
