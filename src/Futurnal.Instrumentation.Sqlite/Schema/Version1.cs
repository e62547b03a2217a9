using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The first format: one row a series and flush.</summary>
internal static class Version1
{
    private const string Tables =
        """
        CREATE TABLE series (
            id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1048575),
            metric_name TEXT NOT NULL,
            labels TEXT NOT NULL CHECK (json_valid(labels)),
            type TEXT NOT NULL CHECK (type IN ('counter', 'gauge', 'histogram', 'timer')),
            unit TEXT NOT NULL,
            category TEXT NOT NULL,
            description TEXT NOT NULL,
            declared_by TEXT NOT NULL,
            UNIQUE (metric_name, labels)
        );

        CREATE TABLE flush (
            time INTEGER PRIMARY KEY CHECK (time BETWEEN 0 AND 8796093022207),
            points INTEGER NOT NULL
        );

        CREATE TABLE samples (
            series_id INTEGER NOT NULL,
            time INTEGER NOT NULL,
            value REAL NOT NULL,
            count INTEGER,
            sum REAL,
            min REAL,
            max REAL,
            sumsq REAL,
            sketch BLOB,
            PRIMARY KEY (series_id, time)
        ) WITHOUT ROWID;

        CREATE TABLE baselines (
            metric_name TEXT NOT NULL,
            labels TEXT NOT NULL CHECK (json_valid(labels)),
            mean REAL NOT NULL,
            stddev REAL NOT NULL,
            p50 REAL NOT NULL,
            p95 REAL NOT NULL,
            p99 REAL NOT NULL,
            min REAL NOT NULL,
            max REAL NOT NULL,
            sample_count INTEGER NOT NULL,
            window_ms INTEGER NOT NULL,
            computed_at INTEGER NOT NULL,
            PRIMARY KEY (metric_name, labels)
        );

        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY,
            metric_name TEXT NOT NULL,
            alert_type TEXT NOT NULL,
            severity TEXT NOT NULL,
            value REAL NOT NULL,
            threshold REAL NOT NULL,
            rule TEXT NOT NULL,
            message TEXT NOT NULL,
            labels TEXT NOT NULL CHECK (json_valid(labels)),
            triggered_at INTEGER NOT NULL,
            acknowledged_at INTEGER,
            resolved_at INTEGER
        );

        CREATE VIEW metrics_raw AS
        SELECT p.time << 20 | s.id AS id, s.metric_name AS metric_name, p.value AS value, p.time AS timestamp, s.labels AS labels
        FROM samples AS p JOIN series AS s ON s.id = p.series_id;
        """;

    private static readonly (string View, long Milliseconds)[] Tiers =
    [
        ("metrics_1m", 60_000),
        ("metrics_5m", 300_000),
        ("metrics_1h", 3_600_000),
        ("metrics_1d", 86_400_000),
    ];

    public static void Apply(SqliteConnection connection)
    {
        connection.Run(Tables);
        foreach (var (view, milliseconds) in Tiers)
        {
            connection.Run(BucketView(view, milliseconds));
        }
    }

    // Grouped by the columns of the unique index of series, so that a condition on the metric's name reaches that index.
    private static string BucketView(string view, long milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE VIEW {view} AS
        SELECT s.metric_name AS metric_name, p.time - p.time % {milliseconds} AS bucket, SUM(COALESCE(p.count, 1)) AS count,
            SUM(COALESCE(p.sum, p.value)) AS sum, MIN(COALESCE(p.min, p.value)) AS min, MAX(COALESCE(p.max, p.value)) AS max,
            SUM(COALESCE(p.sum, p.value)) / SUM(COALESCE(p.count, 1)) AS avg, s.labels AS labels
        FROM series AS s JOIN samples AS p ON p.series_id = s.id
        GROUP BY s.metric_name, s.labels, p.time - p.time % {milliseconds}
        """);
}
