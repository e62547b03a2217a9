using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The fourth format: judgement. Baselines keep how they judge, alerts are incidents, and what metrics declare of themselves is known to other processes.</summary>
internal static class Version4
{
    private const string Changes =
        """
        ALTER TABLE baselines ADD COLUMN model TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(model));

        ALTER TABLE alerts ADD COLUMN key TEXT NOT NULL DEFAULT '';
        ALTER TABLE alerts ADD COLUMN last_seen_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE alerts ADD COLUMN snoozed_until INTEGER;
        ALTER TABLE alerts ADD COLUMN told_severity TEXT;
        ALTER TABLE alerts ADD COLUMN resolution TEXT;
        ALTER TABLE alerts ADD COLUMN telling_until INTEGER;
        UPDATE alerts SET key = 'before_format_4:' || id, last_seen_at = triggered_at;

        CREATE UNIQUE INDEX alerts_open ON alerts (key) WHERE resolved_at IS NULL;
        CREATE INDEX alerts_by_key ON alerts (key, id);

        CREATE TABLE metric (
            name TEXT PRIMARY KEY,
            bad_direction TEXT NOT NULL CHECK (bad_direction IN ('either', 'up', 'down', 'neither')),
            budgets TEXT NOT NULL CHECK (json_valid(budgets))
        ) WITHOUT ROWID;
        """;

    public static void Apply(SqliteConnection connection) => connection.Run(Changes);
}
