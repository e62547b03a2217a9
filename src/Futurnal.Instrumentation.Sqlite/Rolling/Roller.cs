using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Computes rollups anew from the data below them, for each bucket that the table <c>dirty</c> names. Runs inside the transaction of a
/// flush, so a crash leaves either both or neither. Not thread-safe.
/// </summary>
internal sealed class Roller : IDisposable
{
    // Of the coarser tiers few buckets end, and to add each flush to them would take longer than to read them.
    private readonly BucketTotals[] _own = [new(Tier.All[0]), new(Tier.All[1])];
    private readonly RawReader _raw;
    private readonly Statement _flushes;
    private readonly Statement _due;
    private readonly Statement _mark;
    private readonly Statement _clear;
    private readonly KeptTable _kept;
    private readonly RollupReader _rollups;
    private readonly RollupWriter[] _writers;
    private readonly Dictionary<(long Width, long Bucket), string> _damaged = [];
    private long? _rolledAt;
    private long? _marked;

    public Roller(SqliteConnection connection)
    {
        _raw = new RawReader(connection);
        _flushes = new Statement(connection, "SELECT COUNT(*), COALESCE(SUM(time), 0), EXISTS (SELECT 1 FROM segment WHERE hour = ?1 / 3600000) FROM flush WHERE time >= ?1 AND time < ?2");
        _due = new Statement(connection, "SELECT bucket FROM dirty WHERE tier = ?1 AND bucket <= ?2 ORDER BY bucket LIMIT ?3");
        _mark = new Statement(connection, "INSERT OR IGNORE INTO dirty (tier, bucket) VALUES (?1, ?2)");
        _clear = new Statement(connection, "DELETE FROM dirty WHERE tier = ?1 AND bucket = ?2");
        _kept = new KeptTable(connection);
        _rollups = new RollupReader(connection);
        _writers = [.. Tier.All.Select(t => new RollupWriter(connection, t))];
    }

    /// <summary>Takes note of a flush that was inserted, and rolls up what is over by its time.</summary>
    /// <param name="time">When it was taken.</param>
    /// <param name="points">Its points.</param>
    /// <param name="most">How many buckets of a tier, so that no flush is held up by many.</param>
    public void Follow(long time, ReadOnlySpan<StoredPoint> points, int most)
    {
        // Within a minute nothing is over that was not at its first flush, and the minute is marked.
        var minute = Tier.All[0].Floor(time);
        if (_own[0].IsBefore(time))
        {
            _own[1].Add(_own[0]);
        }

        if (minute != _marked)
        {
            Mark(Tier.All[0], time);
            _marked = minute;
        }

        if (minute != _rolledAt)
        {
            _rolledAt = Roll(time, most) ? minute : null;
        }

        _own[0].Add(time, points);
    }

    /// <summary>Rolls up buckets that are over, finest first; a coarser tier waits until the finer ones are done.</summary>
    /// <param name="now">The time.</param>
    /// <param name="most">How many buckets of a tier.</param>
    /// <returns>Whether all is rolled up that is over and can be read.</returns>
    public bool Roll(long now, int most)
    {
        for (var i = 0; i < Tier.All.Count; i++)
        {
            if (!RollTier(i, now - Tier.All[i].Width, most))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gets why buckets could not be rolled up.</summary>
    public IEnumerable<string> Damages => _damaged.Values.Distinct();

    /// <summary>Tries those buckets again.</summary>
    public void TryAgain()
    {
        _damaged.Clear();
        _rolledAt = null;
    }

    /// <summary>Forgets flushes that were rolled back.</summary>
    public void Forget()
    {
        foreach (var own in _own)
        {
            own.Clear();
        }

        (_rolledAt, _marked) = (null, null);
    }

    /// <summary>Has the next flush mark its minute, which another process may have rolled up since it was.</summary>
    public void MarkAgain() => _marked = null;

    /// <summary>Rolls up minutes that are not over, too: the last that a process does before it lets the store go.</summary>
    public void RollMinutes() => _ = RollTier(0, long.MaxValue, int.MaxValue);

    public void Dispose()
    {
        _raw.Dispose();
        _kept.Dispose();
        _rollups.Dispose();
        foreach (var writer in _writers)
        {
            writer.Dispose();
        }

        foreach (var statement in (Statement[])[_flushes, _due, _mark, _clear])
        {
            statement.Dispose();
        }
    }

    private bool RollTier(int index, long last, int most)
    {
        var tier = Tier.All[index];
        var buckets = Due(tier, last, most);
        foreach (var bucket in buckets)
        {
            if (!TryRollBucket(index, bucket))
            {
                continue;
            }

            _clear.Bind(1, tier.Width).Bind(2, bucket).Run();
            if (index == 0)
            {
                _marked = _marked == bucket ? null : _marked;
                foreach (var coarser in Tier.All.Skip(1))
                {
                    Mark(coarser, bucket);
                }
            }
        }

        return buckets.Count < most;
    }

    private List<long> Due(Tier tier, long last, int most)
    {
        var buckets = new List<long>();
        _due.Bind(1, tier.Width).Bind(2, last).Bind(3, most == int.MaxValue ? most : most + _damaged.Count);
        while (buckets.Count < most && _due.Step())
        {
            if (!_damaged.ContainsKey((tier.Width, _due.Integer(0))))
            {
                buckets.Add(_due.Integer(0));
            }
        }

        _due.Reset();
        return buckets;
    }

    /// <summary>A bucket that cannot be read stays in <c>dirty</c>, so that who asks for it is told; it holds up no other.</summary>
    private bool TryRollBucket(int index, long bucket)
    {
        try
        {
            RollBucket(index, bucket);
            return true;
        }
        catch (FormatException e)
        {
            _damaged[(Tier.All[index].Width, bucket)] = e.Message;
            return false;
        }
    }

    private void RollBucket(int index, long bucket)
    {
        var tier = Tier.All[index];
        var isOfRows = index > 0 && IsKept(Tier.All[index - 1].Width, bucket);

        // From a part of what it stands for, no bucket is made anew.
        if (!IsKept(tier.Width, bucket) || !(isOfRows || IsKept(KeptTable.Points, bucket)))
        {
            return;
        }

        foreach (var (series, aggregate) in OwnBucket(index, bucket) ?? Sum(bucket, bucket + tier.Width, isOfRows ? Tier.All[index - 1] : null))
        {
            if (aggregate.IsUsed)
            {
                _writers[index].Add(tier.IdOf(bucket, series), aggregate);
            }
        }

        _writers[index].Finish();
    }

    private bool IsKept(long width, long bucket) => bucket >= _kept.Since(width);

    private IReadOnlyCollection<KeyValuePair<int, Aggregate>>? OwnBucket(int index, long bucket)
    {
        if (index >= _own.Length)
        {
            return null;
        }

        _flushes.Bind(1, bucket).Bind(2, bucket + Tier.All[index].Width).Step();
        var own = _flushes.Integer(2) == 0 ? _own[index].Of(bucket, _flushes.Integer(0), _flushes.Integer(1)) : null;
        _flushes.Reset();
        return own;
    }

    private Dictionary<int, Aggregate> Sum(long from, long to, Tier? tier)
    {
        var all = new Dictionary<int, Aggregate>();
        if (tier is null)
        {
            _raw.AddTo(all, from, to);
        }
        else
        {
            _rollups.AddTo(all, tier, from, to);
        }

        return all;
    }

    private void Mark(Tier tier, long time) => _mark.Bind(1, tier.Width).Bind(2, tier.Floor(time)).Run();
}
