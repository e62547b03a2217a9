using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Copies what can be read of a table from an attached, damaged store. A range of keys that fails is halved, the widest first, so
/// that what is whole is copied before time is spent on what is not. Not thread-safe.
/// </summary>
/// <param name="connection">The new store, the old one attached as <c>old</c>.</param>
internal sealed class TableSalvage(SqliteConnection connection)
{
    private const int Corrupt = 11;
    private const int MostFailures = 20_000;

    /// <summary>Copies a table by its integer key.</summary>
    /// <returns>The ranges of keys that are lost, each with the first key after it.</returns>
    public List<(long From, long To)> Copy(string table, string key, CancellationToken cancellationToken)
    {
        var lost = new List<(long, long)>();
        var ranges = new Queue<(long From, long To)>();
        ranges.Enqueue((Bound("MIN", table, key) ?? 0, (Bound("MAX", table, key) ?? (long.MaxValue - 1)) + 1));
        var failures = 0;
        while (ranges.TryDequeue(out var range))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryRun(string.Create(CultureInfo.InvariantCulture, $"INSERT OR IGNORE INTO main.{table} SELECT * FROM old.{table} WHERE {key} >= {range.From} AND {key} < {range.To}")))
            {
                continue;
            }

            if (range.To - range.From <= 1 || ++failures > MostFailures)
            {
                lost.Add(range);
                continue;
            }

            var middle = range.From + ((range.To - range.From) / 2);
            ranges.Enqueue((range.From, middle));
            ranges.Enqueue((middle, range.To));
        }

        return lost;
    }

    /// <summary>Copies a small table as far as it can be read.</summary>
    /// <returns>Whether all of it was copied.</returns>
    public bool TryCopyWhole(string table) => TryRun($"INSERT OR REPLACE INTO main.{table} SELECT * FROM old.{table}");

    private long? Bound(string function, string table, string key)
    {
        try
        {
            using var bound = new Statement(connection, $"SELECT {function}({key}) FROM old.{table}");
            return bound.ReadInteger();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
        {
            return null;
        }
    }

    private bool TryRun(string sql)
    {
        try
        {
            connection.Run(sql);
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
        {
            return false;
        }
    }
}
