using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The third format: a flush is one packed row; hours that are over become chunks, one for each series, with the times once for
/// all; rollups are tables of their own, kept right by the set of buckets that are not.
/// </summary>
internal static class Version3
{
    private const string Tables =
        """
        DROP VIEW metrics_raw;
        DROP VIEW metrics_1m;
        DROP VIEW metrics_5m;
        DROP VIEW metrics_1h;
        DROP VIEW metrics_1d;
        ALTER TABLE flush RENAME TO old_flush;

        CREATE TABLE flush (
            time INTEGER PRIMARY KEY CHECK (time BETWEEN 0 AND 8796093022207),
            points INTEGER NOT NULL,
            data BLOB NOT NULL
        );

        CREATE TABLE segment (
            hour INTEGER PRIMARY KEY,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            flushes INTEGER NOT NULL,
            points INTEGER NOT NULL,
            times BLOB NOT NULL
        );

        CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);

        CREATE TABLE dirty (tier INTEGER NOT NULL, bucket INTEGER NOT NULL, PRIMARY KEY (tier, bucket)) WITHOUT ROWID;

        CREATE TABLE kept (tier INTEGER PRIMARY KEY, since INTEGER NOT NULL);

        CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE damaged (place TEXT NOT NULL, id INTEGER NOT NULL, time INTEGER NOT NULL, data BLOB, PRIMARY KEY (place, id)) WITHOUT ROWID;

        CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        """;

    public static void Apply(SqliteConnection connection)
    {
        connection.Run(Tables);
        foreach (var tier in Tier.All)
        {
            connection.Run($"CREATE TABLE {tier.Table} (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, sum REAL NOT NULL, min REAL NOT NULL, max REAL NOT NULL, sumsq REAL NOT NULL, sketch BLOB)");
        }

        Tier? finer = null;
        foreach (var tier in Tier.All)
        {
            connection.Run(View(tier, finer));
            finer = tier;
        }

        SamplePacking.Apply(connection);
        connection.Run("DROP TABLE samples; DROP TABLE old_flush");
    }

    private static string NameOf(Tier tier) => tier.Table.Replace("rollup", "metrics", StringComparison.Ordinal);

    /// <summary>A bucket that changed since it was rolled up is added up from the finer view, so that no view waits for its table.</summary>
    private static string View(Tier tier, Tier? finer)
    {
        var kept = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT s.metric_name AS metric_name, (r.id >> 20) * {tier.Width} AS bucket, r.count AS count, r.sum AS sum, r.min AS min, r.max AS max, r.sum / r.count AS avg, s.labels AS labels
            FROM {tier.Table} AS r JOIN series AS s ON s.id = r.id & 1048575
            """);
        return finer is null
            ? $"CREATE VIEW {NameOf(tier)} AS {kept}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""
                CREATE VIEW {NameOf(tier)} AS
                {kept}
                WHERE NOT EXISTS (SELECT 1 FROM dirty WHERE tier = {tier.Width} AND bucket = (r.id >> 20) * {tier.Width})
                UNION ALL
                SELECT f.metric_name, d.bucket, SUM(f.count), SUM(f.sum), MIN(f.min), MAX(f.max), SUM(f.sum) / SUM(f.count), f.labels
                FROM dirty AS d JOIN {NameOf(finer)} AS f ON f.bucket >= d.bucket AND f.bucket < d.bucket + {tier.Width}
                WHERE d.tier = {tier.Width}
                GROUP BY f.metric_name, f.labels, d.bucket
                """);
    }
}
