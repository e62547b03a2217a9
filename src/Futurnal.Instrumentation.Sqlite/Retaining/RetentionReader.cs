using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads how long a store keeps what it is given.</summary>
internal static class RetentionReader
{
    public static RetentionState Read(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        using var settings = new SettingTable(connection);
        using var kept = new KeptTable(connection);
        var tables = OldRows.All(connection);
        try
        {
            RetainedTier[] tiers = [.. tables.GroupBy(t => t.Width).Select(g => new RetainedTier(g.Key, kept.Since(g.Key), g.Min(t => t.First)))];
            return new RetentionState(settings.ReadRetention(), StoreFile.Bytes(path), tiers);
        }
        finally
        {
            foreach (var table in tables)
            {
                table.Dispose();
            }
        }
    }
}
