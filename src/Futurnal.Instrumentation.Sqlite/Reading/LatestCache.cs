namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The newest point of each series, kept up by what was flushed since the last look; found anew where flushes were sealed or
/// deleted, or came late. Not thread-safe; to be used within one transaction.
/// </summary>
internal sealed class LatestCache(Statements statements, LatestReader reader, SeriesCatalog catalog)
{
    /// <summary>How late a flush may come and be noticed by itself: what several processes take to get at the file.</summary>
    private const long Lateness = 60_000;

    // Numbers and times tell whether the flushes are those seen before and the new ones. Times are cut so that their sum is none too great.
    private const string State = "SELECT COUNT(*), COALESCE(SUM(time & 4294967295), 0), COALESCE((SELECT since FROM kept WHERE tier = 0), 0) FROM flush";
    private const string Recent = "SELECT time, data FROM flush WHERE time > ?1";

    private readonly SortedSet<long> _seen = [];
    private Dictionary<int, (long Time, double Value)> _latest = [];
    private (long Count, long Sum, long Since) _state = (-1, 0, 0);
    private long _newest;
    private long _version = -1;
    private int _epoch;

    /// <param name="version">A number that changes with the store.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <exception cref="FormatException">Something stored cannot be read.</exception>
    public Dictionary<int, (long Time, double Value)> Read(long version, CancellationToken cancellationToken)
    {
        if (version == _version)
        {
            return _latest;
        }

        var state = ReadState();
        var isKnown = _state.Count >= 0 && _epoch == catalog.Epoch;
        if (!isKnown)
        {
            _newest = statements.Get("SELECT MAX(time) FROM flush").ReadInteger() ?? 0;
        }

        var (count, sum) = AddRecent();
        if (!isKnown || state != (_state.Count + count, _state.Sum + sum, _state.Since))
        {
            _latest = reader.Find(catalog.All.ConvertAll(s => (int)s.Id), new TimeRange(state.Since, long.MaxValue), cancellationToken);
        }

        (_state, _epoch, _version) = (state, catalog.Epoch, version);
        return _latest;
    }

    private (long Count, long Sum, long Since) ReadState()
    {
        var state = statements.Get(State);
        state.Step();
        var read = (state.Integer(0), state.Integer(1), state.Integer(2));
        state.Reset();
        return read;
    }

    /// <summary>Takes flushes in that were not seen.</summary>
    /// <returns>How many there were, and the sum of their times.</returns>
    private (long Count, long Sum) AddRecent()
    {
        var (count, sum) = (0L, 0L);
        var flushes = statements.Get(Recent).Bind(1, _newest - Lateness);
        while (flushes.Step())
        {
            var time = flushes.Integer(0);
            if (_seen.Add(time))
            {
                (count, sum) = (count + 1, sum + (time & uint.MaxValue));
                Take(time, Packed.Flush(time, flushes.Blob(1)));
            }
        }

        _newest = _seen.Count > 0 ? _seen.Max : _newest;
        _seen.RemoveWhere(time => time <= _newest - Lateness);
        return (count, sum);
    }

    private void Take(long time, StoredPoint[] points)
    {
        foreach (ref readonly var point in points.AsSpan())
        {
            if (!_latest.TryGetValue(point.SeriesId, out var known) || time >= known.Time)
            {
                _latest[point.SeriesId] = (time, point.Value);
            }
        }
    }
}
