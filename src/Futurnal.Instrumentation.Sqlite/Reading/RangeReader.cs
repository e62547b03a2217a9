using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds up series over ranges of time, from rollups and points as a plan says. Not thread-safe; to be used within one transaction.</summary>
internal sealed class RangeReader(SqliteConnection connection) : IDisposable
{
    private readonly RangePlanner _planner = new(connection);
    private readonly RawReader _raw = new(connection);
    private readonly RollupReader _rollups = new(connection);

    /// <summary>Adds up every series that has something in a range.</summary>
    /// <exception cref="FormatException">Something in the range cannot be read.</exception>
    public Dictionary<int, Aggregate> SumAll(TimeRange range, CancellationToken cancellationToken)
    {
        var all = new Dictionary<int, Aggregate>();
        foreach (var piece in _planner.Plan(range))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (piece.Tier is { } tier)
            {
                _rollups.AddTo(all, tier, piece.From, piece.To);
            }
            else
            {
                _raw.AddTo(all, piece.From, piece.To);
            }
        }

        return all;
    }

    public void Dispose()
    {
        _planner.Dispose();
        _raw.Dispose();
        _rollups.Dispose();
    }
}
