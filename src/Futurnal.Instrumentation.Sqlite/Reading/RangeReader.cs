using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds up series over ranges of time, from rollups and points as a plan says. Not thread-safe; to be used within one transaction.</summary>
internal sealed class RangeReader(SqliteConnection connection) : IDisposable
{
    private readonly RangePlanner _planner = new(connection);
    private readonly RawReader _raw = new(connection);
    private readonly Dictionary<Tier, Statement> _rows = Tier.All.ToDictionary(
        t => t, t => new Statement(connection, $"SELECT {RollupRow.Columns} FROM {t.Table} WHERE id >= ?1 AND id < ?2"));

    /// <summary>Adds up every series that has something in a range.</summary>
    /// <exception cref="FormatException">Something in the range cannot be read.</exception>
    public Dictionary<int, Aggregate> SumAll(TimeRange range, CancellationToken cancellationToken)
    {
        var all = new Dictionary<int, Aggregate>();
        foreach (var piece in _planner.Plan(range, Tier.All[^1]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (piece.Tier is { } tier)
            {
                AddRows(tier, piece, all);
            }
            else
            {
                _raw.Visit(piece.From, piece.To, (_, point) => all.Of(point.SeriesId).Add(point));
            }
        }

        return all;
    }

    public void Dispose()
    {
        _planner.Dispose();
        _raw.Dispose();
        foreach (var statement in _rows.Values)
        {
            statement.Dispose();
        }
    }

    private void AddRows(Tier tier, Piece piece, Dictionary<int, Aggregate> all)
    {
        var rows = _rows[tier].Bind(1, tier.FirstId(piece.From)).Bind(2, tier.FirstId(piece.To));
        while (rows.Step())
        {
            RollupRow.AddTo(all.Of(RollupRow.SeriesOf(rows)), rows);
        }
    }
}
