using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The second format: single values beside the points of a flush, and sketches of coarser scales, which take a version of their
/// own because readers of the first format would refuse them.
/// </summary>
/// <remarks>
/// An observation's identifier is its time, shifted as that of a point in <c>metrics_raw</c> is, and a number from
/// <see cref="LeastNumber"/> up. Series stay below that, so the two never meet, and both rise with time.
/// </remarks>
internal static class Version2
{
    /// <summary>The number of the first observation of a millisecond.</summary>
    public const int LeastNumber = 1 << 19;

    private const string Changes =
        """
        ALTER TABLE samples ADD COLUMN observations INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE observations (
            id INTEGER PRIMARY KEY CHECK (id & 1048575 >= 524288),
            series_id INTEGER NOT NULL,
            time INTEGER NOT NULL CHECK (time = id >> 20 AND time BETWEEN 0 AND 8796093022207),
            value REAL NOT NULL
        );

        CREATE INDEX observations_by_series ON observations (series_id, time);

        CREATE TRIGGER series_limit AFTER INSERT ON series WHEN NEW.id >= 524288
        BEGIN
            SELECT RAISE(ABORT, 'a store holds at most 524287 series');
        END;

        DROP VIEW metrics_raw;

        CREATE VIEW metrics_raw AS
        SELECT p.time << 20 | s.id AS id, s.metric_name AS metric_name, p.value AS value, p.time AS timestamp, s.labels AS labels
        FROM samples AS p JOIN series AS s ON s.id = p.series_id
        WHERE p.observations = 0
        UNION ALL
        SELECT o.id, s.metric_name, o.value, o.time, s.labels
        FROM observations AS o JOIN series AS s ON s.id = o.series_id;
        """;

    public static void Apply(SqliteConnection connection) => connection.Run(Changes);
}
