using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Copies what can be read of a store with damaged pages into a new file, and puts that in its place.</summary>
internal static class StoreRebuild
{
    private const string MissingSeries =
        """
        INSERT OR IGNORE INTO series (id, metric_name, labels, type, unit, category, description, declared_by)
        SELECT id & 1048575, 'damaged.series', '{"id":"' || (id & 1048575) || '"}', CASE WHEN MAX(sketch) IS NULL THEN 'gauge' ELSE 'histogram' END, '1', 'application', '', 'futurnal'
        FROM (SELECT id, sketch FROM rollup_1h UNION ALL SELECT id, sketch FROM rollup_1d) GROUP BY id & 1048575
        """;

    private static readonly (string Table, string Key)[] Tables =
    [
        ("series", "id"), ("flush", "time"), ("segment", "hour"), ("chunk", "id"), ("observations", "id"), ("alerts", "id"), ("kept", "tier"),
    ];

    /// <exception cref="SqliteException">Another process has the store open, or the copy cannot be written; the store is as it was.</exception>
    public static void Run(string path, CancellationToken cancellationToken)
    {
        RequireAlone(path);
        var copy = path + ".repairing";
        DeleteWithLog(copy);
        using (var connection = StoreConnections.OpenWriter(copy, StoreTuning.Default))
        {
            using (var attach = connection.Prepare("ATTACH $path AS old", "$path"))
            {
                attach.Parameters[0].Value = path;
                attach.ExecuteNonQuery();
            }

            // Each range is a transaction of its own, so that one that fails leaves nothing; a copy that is not finished is worth nothing.
            connection.Run("PRAGMA synchronous = OFF");
            var lost = CopyAll(connection, cancellationToken);
            connection.Run("DETACH old");
            foreach (var (tier, from, to) in lost)
            {
                MarkDirty(connection, tier, from >> Tier.SeriesBits, ((to - 1) >> Tier.SeriesBits) + 1);
            }

            connection.Run(MissingSeries);
            connection.Run("PRAGMA synchronous = FULL");
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        File.Move(path, Free(path + ".damaged"));
        DeleteWithLog(path);
        File.Move(copy, path);
    }

    /// <summary>An exclusive connection is refused while others are open, also where they do nothing.</summary>
    private static void RequireAlone(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        connection.Run("PRAGMA busy_timeout = 1000; PRAGMA locking_mode = EXCLUSIVE");
        connection.Run("BEGIN IMMEDIATE; ROLLBACK");
    }

    /// <summary>Copies all that can be read.</summary>
    /// <returns>The ranges of rollups that are lost.</returns>
    private static List<(Tier Tier, long From, long To)> CopyAll(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var salvage = new TableSalvage(connection);
        foreach (var (table, key) in Tables)
        {
            salvage.Copy(table, key, cancellationToken);
        }

        foreach (var table in (string[])["setting", "baselines", "damaged", "metric"])
        {
            salvage.TryCopyWhole(table);
        }

        if (!salvage.TryCopyWhole("dirty"))
        {
            connection.Run("INSERT OR IGNORE INTO main.dirty SELECT DISTINCT 60000, time - time % 60000 FROM main.flush");
        }

        return [.. Tier.All.SelectMany(t => salvage.Copy(t.Table, "id", cancellationToken).Select(r => (t, r.From, r.To)))];
    }

    /// <summary>Has the buckets made anew that there are points for.</summary>
    private static void MarkDirty(SqliteConnection connection, Tier tier, long first, long end)
    {
        var (from, to) = (first * tier.Width, end > StoreSchema.LatestTimestampMs / tier.Width ? long.MaxValue : end * tier.Width);
        connection.Run(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT OR IGNORE INTO main.dirty SELECT DISTINCT {tier.Width}, time - time % {tier.Width} FROM main.flush WHERE time >= {from} AND time < {to};
            WITH RECURSIVE part(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM part WHERE (n + 1) * {tier.Width} < 3600000),
                bucket(start) AS (SELECT DISTINCT (hour * 3600000 + n * {tier.Width}) / {tier.Width} * {tier.Width} FROM main.segment, part)
            INSERT OR IGNORE INTO main.dirty SELECT {tier.Width}, start FROM bucket WHERE start >= {from} AND start < {to}
            """));
    }

    private static string Free(string path)
    {
        var free = path;
        for (var i = 2; File.Exists(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{path}-{i}");
        }

        return free;
    }

    private static void DeleteWithLog(string path)
    {
        File.Delete(path);
        File.Delete(StoreFile.WriteAheadLog(path));
        File.Delete(path + "-shm");
    }
}
