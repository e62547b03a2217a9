using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Takes damaged rows out of a store, one short transaction each. Not thread-safe.</summary>
/// <remarks>
/// Points that are taken out leave no bucket dirty: rollups that were made of them are whole, and would not be if made anew. A
/// rollup that is taken out does; it is made of what is below it, where all of that is kept.
/// </remarks>
internal sealed class RowRepair(SqliteConnection connection) : IDisposable
{
    private const string Keep = "INSERT OR REPLACE INTO damaged (place, id, time, data)";

    private readonly SettingTable _settings = new(connection);
    private readonly Transactions _transactions = new(connection);

    public void TakeOut(StoreDamage damage) => _transactions.Write(() =>
    {
        var id = damage.Id;
        switch (damage.Table)
        {
            case "flush":
                Run($"{Keep} SELECT 'flush', time, time, data FROM flush WHERE time = ?1", id);
                Run("DELETE FROM flush WHERE time = ?1", id);
                break;
            case "chunk":
                Run($"{Keep} SELECT 'chunk', id, (id >> 20) * 3600000, data FROM chunk WHERE id = ?1", id);
                Run("DELETE FROM chunk WHERE id = ?1", id);
                break;
            case "segment":
                TakeOutSegment(id);
                break;
            case "series":
                Run(
                    """
                    UPDATE OR REPLACE series SET metric_name = 'damaged.series', labels = '{"id":"' || id || '"}', unit = '1', category = 'application',
                        description = '', declared_by = 'futurnal', type = CASE WHEN type IN ('counter', 'gauge', 'histogram', 'timer') THEN type ELSE 'gauge' END
                    WHERE id = ?1
                    """,
                    id);
                _settings.Count(SettingTable.SeriesDeletions);
                break;
            case "metric":
                // Who declares it writes it anew when it starts.
                Run("DELETE FROM metric WHERE name = (SELECT metric_name FROM series WHERE id = ?1)", id);
                break;
            case "alerts":
                Run("DELETE FROM alerts WHERE id = ?1", id);
                break;
            case DamageFinder.Pages:
                break;
            default:
                TakeOutRollup(Tier.All.Single(t => t.Table == damage.Table), id);
                break;
        }
    });

    /// <summary>Has running applications try again what they gave up.</summary>
    public void Finish() => _transactions.Write(() => _settings.Count(SettingTable.Changes));

    public void Dispose()
    {
        _settings.Dispose();
        _transactions.Dispose();
    }

    private void TakeOutSegment(long hour)
    {
        Run($"{Keep} SELECT 'segment', hour, hour * 3600000, times FROM segment WHERE hour = ?1", hour);
        Run($"{Keep} SELECT 'chunk', id, (id >> 20) * 3600000, data FROM chunk WHERE id >= ?1 << 20 AND id < (?1 + 1) << 20", hour);
        Run("DELETE FROM segment WHERE hour = ?1", hour);
        Run("DELETE FROM chunk WHERE id >= ?1 << 20 AND id < (?1 + 1) << 20", hour);
    }

    private void TakeOutRollup(Tier tier, long id)
    {
        Run($"DELETE FROM {tier.Table} WHERE id = ?1", id);
        using var mark = new Statement(connection, "INSERT OR IGNORE INTO dirty (tier, bucket) VALUES (?1, ?2)");
        mark.Bind(1, tier.Width).Bind(2, tier.BucketOf(id)).Run();
    }

    private void Run(string sql, long id)
    {
        using var statement = new Statement(connection, sql);
        statement.Bind(1, id).Run();
    }
}
