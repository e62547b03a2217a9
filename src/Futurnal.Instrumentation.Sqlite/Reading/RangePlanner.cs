using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Divides a range of time into pieces, each of the coarsest tier that is right for it: buckets that changed since they were rolled
/// up are read from the tier below, the ends of the range from points. Not thread-safe; to be used within one transaction.
/// </summary>
internal sealed class RangePlanner : IDisposable
{
    private readonly Statement _dirty;
    private readonly Statement _kept;
    private readonly Statement _extent;

    public RangePlanner(SqliteConnection connection)
    {
        _dirty = new Statement(connection, "SELECT tier, bucket FROM dirty ORDER BY bucket");
        _kept = new Statement(connection, "SELECT tier, since FROM kept");

        // Each bound by itself: SQLite looks one up, and goes through the whole table for two.
        var rollups = Tier.All.Select(t => $"UNION ALL SELECT (SELECT MIN(id) >> 20 FROM {t.Table}) * {t.Width}, ((SELECT MAX(id) >> 20 FROM {t.Table}) + 1) * {t.Width} - 1");
        _extent = new Statement(
            connection,
            $"""
            WITH points AS (
                SELECT (SELECT MIN(time) FROM flush) AS first, (SELECT MAX(time) FROM flush) AS last
                UNION ALL SELECT (SELECT first FROM segment ORDER BY hour LIMIT 1), (SELECT last FROM segment ORDER BY hour DESC LIMIT 1))
            SELECT MIN(first), MAX(last), (SELECT MIN(first) FROM points), (SELECT MAX(last) FROM points)
            FROM (SELECT first, last FROM points {string.Join(' ', rollups)})
            """);
    }

    /// <summary>Looks up what plans rest on; to be called anew in each transaction.</summary>
    public StoreState ReadState()
    {
        var (extent, points) = _extent.Step() ? (ReadRange(0), ReadRange(2)) : default;
        _extent.Reset();
        return new StoreState(extent, points, ReadDirty(), ReadKept());
    }

    /// <summary>Divides a range; what is before and after all that is stored is left out.</summary>
    /// <param name="range">The range.</param>
    /// <returns>The pieces in order of time.</returns>
    public List<Piece> Plan(TimeRange range)
    {
        var pieces = new List<Piece>();
        var state = ReadState();
        new Division(state.Dirty, state.Kept, pieces).Divide(
            Math.Max(range.FromMs, state.Extent.FromMs), Math.Min(range.ToMs, state.Extent.ToMs), Tier.All.Count - 1);
        return pieces;
    }

    public void Dispose()
    {
        _dirty.Dispose();
        _kept.Dispose();
        _extent.Dispose();
    }

    private TimeRange ReadRange(int column) => _extent.IsNull(column) ? default : new TimeRange(_extent.Integer(column), _extent.Integer(column + 1) + 1);

    /// <summary>The buckets of each tier that hold what is not rolled up, rising: what a finer one lacks, all that are made of it lack.</summary>
    private SortedSet<long>[] ReadDirty()
    {
        SortedSet<long>[] dirty = [.. Tier.All.Select(_ => new SortedSet<long>())];
        while (_dirty.Step())
        {
            for (var i = 0; i < dirty.Length; i++)
            {
                if (Tier.All[i].Width >= _dirty.Integer(0))
                {
                    dirty[i].Add(Tier.All[i].Floor(_dirty.Integer(1)));
                }
            }
        }

        return dirty;
    }

    private Dictionary<long, long> ReadKept()
    {
        var kept = new Dictionary<long, long>();
        while (_kept.Step())
        {
            kept[_kept.Integer(0)] = _kept.Integer(1);
        }

        return kept;
    }
}
