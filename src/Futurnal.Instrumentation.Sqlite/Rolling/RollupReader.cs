using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds rollups up. Not thread-safe; sees what its connection's transaction sees.</summary>
internal sealed class RollupReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Tier, Statement> _rows = Tier.All.ToDictionary(
        t => t, t => new Statement(connection, $"SELECT {RollupRow.Columns} FROM {t.Table} WHERE id >= ?1 AND id < ?2"));

    /// <summary>Adds the buckets of a tier from one on and before another, by series.</summary>
    /// <exception cref="FormatException">A sketch cannot be read.</exception>
    public void AddTo(Dictionary<int, Aggregate> all, Tier tier, long from, long to)
    {
        foreach (var row in _rows[tier].Bind(1, tier.FirstId(from)).Bind(2, tier.FirstId(to)).Rows())
        {
            RollupRow.AddTo(all.Of(RollupRow.SeriesOf(row)), row);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _rows.Values)
        {
            statement.Dispose();
        }
    }
}
