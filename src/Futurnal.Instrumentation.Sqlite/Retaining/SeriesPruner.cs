using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Deletes series that nothing is left of. Which those are is found without a lock, since it takes long, and holds when nobody else
/// has written in between. Writers that remember an identifier forget it when the deletions counted in <c>setting</c> rise. Not thread-safe.
/// </summary>
/// <remarks>Each point is in the rollups by hour, or its minute or hour is in <c>dirty</c>; so rollups, and the points of dirty buckets, tell all series in use.</remarks>
internal sealed class SeriesPruner(SqliteConnection connection) : IDisposable
{
    private const string PrunedUpTo = "series_pruned";
    private const int MostDirty = 500;

    private readonly RawReader _raw = new(connection);
    private readonly Statement _version = new(connection, "PRAGMA data_version");
    private readonly Statement _unused = new(
        connection,
        """
        SELECT id FROM series WHERE id NOT IN (
            SELECT id & 1048575 FROM rollup_1d UNION SELECT id & 1048575 FROM rollup_1h)
        AND NOT EXISTS (SELECT 1 FROM observations WHERE series_id = series.id)
        """);

    private readonly Statement _dirty = new(connection, "SELECT bucket, tier FROM dirty WHERE tier <= 3600000 LIMIT ?1");
    private readonly Statement _delete = new(connection, "DELETE FROM series WHERE id = ?1");

    /// <summary>Gets the step that deletes, once for each day that retention takes; <see langword="null"/> where none is due.</summary>
    public Action? Next(KeptTable kept, SettingTable settings)
    {
        var day = Tier.All[^1].Floor(kept.Since(Tier.All[^1].Width));
        if (day <= (settings.Read(PrunedUpTo) ?? 0))
        {
            return null;
        }

        var version = _version.ReadInteger();
        var unused = FindUnused();
        return () =>
        {
            if (_version.ReadInteger() != version)
            {
                return;
            }

            foreach (var id in unused)
            {
                _delete.Bind(1, id).Run();
            }

            if (unused.Count > 0)
            {
                settings.Count(SettingTable.SeriesDeletions);
            }

            settings.Write(PrunedUpTo, day);
        };
    }

    public void Dispose()
    {
        _raw.Dispose();
        _version.Dispose();
        _unused.Dispose();
        _dirty.Dispose();
        _delete.Dispose();
    }

    private HashSet<long> FindUnused()
    {
        var unused = new HashSet<long>();
        while (_unused.Step())
        {
            unused.Add(_unused.Integer(0));
        }

        foreach (var (from, to) in unused.Count > 0 ? DirtyRanges() : [])
        {
            _raw.Visit(from, to, (_, point) => unused.Remove(point.SeriesId));
        }

        return unused;
    }

    private List<(long From, long To)> DirtyRanges()
    {
        var ranges = new List<(long, long)>();
        _dirty.Bind(1, MostDirty);
        while (_dirty.Step())
        {
            ranges.Add((_dirty.Integer(0), _dirty.Integer(0) + _dirty.Integer(1)));
        }

        // With more, a store is so far behind that reading it all would take too long; then all of its series stay.
        return ranges.Count < MostDirty ? ranges : [(0, StoreSchema.LatestTimestampMs)];
    }
}
