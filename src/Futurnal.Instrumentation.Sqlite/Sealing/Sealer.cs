using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Packs the flushes of hours that are over into chunks. What it packs it has from the writer, or reads it before it takes the write lock; under the lock it
/// looks whether that is still all, and else leaves the hour for the next time. Not thread-safe.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="open">What the writer of the same connection wrote.</param>
internal sealed class Sealer(SqliteConnection connection, OpenHours open) : IDisposable
{
    /// <summary>How long after its end an hour is left alone, in milliseconds, so that what comes a little late is sealed with it.</summary>
    public const long Grace = 30_000;

    private readonly RawReader _raw = new(connection);
    private readonly Lease _lease = new(connection, "seal", Guid.NewGuid().ToString("N"));
    private readonly SegmentTimes _sealed = new(connection);
    private readonly Transactions _transactions = new(connection);
    private readonly Statement _oldest = new(connection, "SELECT MIN(time) FROM flush WHERE time >= ?1");
    private readonly Statement _state = new(connection, "SELECT COUNT(*), COALESCE(SUM(time), 0), (SELECT flushes FROM segment WHERE hour = ?1 / 3600000) FROM flush WHERE time >= ?1 AND time < ?2");
    private readonly Statement _times = new(connection, "SELECT time FROM flush WHERE time >= ?1 AND time < ?2");
    private readonly Statement _delete = new(connection, "DELETE FROM flush WHERE time >= ?1 AND time < ?2");
    private readonly Statement _segment = new(connection, "REPLACE INTO segment (hour, first, last, flushes, points, times) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement _chunk = new(connection, "REPLACE INTO chunk (id, data) VALUES (?1, ?2)");

    private long _from;

    /// <summary>Tells whether the hour of a time is over for long enough to be sealed.</summary>
    public static bool IsOver(long time, long now) => Hours.Start(Hours.Of(time) + 1) + Grace <= now;

    /// <summary>Seals the oldest hour that is over.</summary>
    /// <param name="now">The time, in Unix milliseconds.</param>
    /// <returns>Whether an hour was sealed.</returns>
    /// <exception cref="SqliteException">Nothing was changed.</exception>
    /// <exception cref="FormatException">The hour holds something that cannot be understood; nothing was changed.</exception>
    public bool Seal(long now)
    {
        if (_oldest.Bind(1, _from).ReadInteger() is not { } oldest || !IsOver(oldest, now) || !TryTakeLease(now))
        {
            return false;
        }

        var hour = Hours.Of(oldest);
        var (state, segment) = PackOwn(hour) ?? Pack(hour);
        open.Drop(hour);
        return _transactions.Write(() =>
        {
            // Flushes only come, or go into the segment as a whole hour, so where it has grown by none, their number and times tell
            // whether they are the ones that were packed. None are left where another deleted the hour before it was read.
            if (State(hour) != state || segment.Times.Length == 0)
            {
                return false;
            }

            Write(hour, segment);
            return true;
        });
    }

    /// <summary>Tries hours again that could not be read.</summary>
    public void TryAgain() => _from = 0;

    public void Dispose()
    {
        _raw.Dispose();
        _lease.Dispose();
        _sealed.Dispose();
        _transactions.Dispose();
        foreach (var statement in (Statement[])[_oldest, _state, _times, _delete, _segment, _chunk])
        {
            statement.Dispose();
        }
    }

    private ((long Count, long Sum, long Sealed) State, Segment Segment)? PackOwn(long hour)
    {
        var state = State(hour);
        return open.Of(hour) is { } own && own.State is var (count, sum) && state == (count, sum, 0) ? (state, own.Pack()) : null;
    }

    private ((long Count, long Sum, long Sealed) State, Segment Segment) Pack(long hour)
    {
        try
        {
            var (state, flushes) = Read(hour);
            return (state, Pack(hour, flushes));
        }
        catch (FormatException)
        {
            // It is not to hold up those after it.
            _from = Hours.Start(hour + 1);
            throw;
        }
    }

    private bool TryTakeLease(long now) => _transactions.Write(() => _lease.TryTake(now));

    private ((long Count, long Sum, long Sealed) State, SegmentBuilder Flushes) Read(long hour) => _transactions.Read(() =>
    {
        var flushes = new SegmentBuilder(Times(hour));
        _raw.VisitHour(hour, (time, point) => flushes.Add(time, point), flushes.Add);
        return (State(hour), flushes);
    });

    private static Segment Pack(long hour, SegmentBuilder flushes)
    {
        try
        {
            return flushes.Build();
        }
        catch (ArgumentException e)
        {
            // A series that one time has twice was written by nobody.
            throw new FormatException($"the flushes of the hour at {Hours.Start(hour)} do not go together", e);
        }
    }

    /// <summary>A flush of single values alone has no point, and yet its time.</summary>
    private long[] Times(long hour)
    {
        var times = new List<long>(_sealed.Of(hour) ?? []);
        _times.Bind(1, Hours.Start(hour)).Bind(2, Hours.Start(hour + 1));
        while (_times.Step())
        {
            times.Add(_times.Integer(0));
        }

        times.Sort();
        return [.. times];
    }

    private (long Count, long Sum, long Sealed) State(long hour)
    {
        _state.Bind(1, Hours.Start(hour)).Bind(2, Hours.Start(hour + 1)).Step();
        var state = (_state.Integer(0), _state.Integer(1), _state.Integer(2));
        _state.Reset();
        return state;
    }

    private void Write(long hour, Segment segment)
    {
        var times = segment.Times;
        _segment.Bind(1, hour).Bind(2, times[0]).Bind(3, times[^1]).Bind(4, times.Length).Bind(5, segment.Points).Bind(6, TimeCodec.Encode(times)).Run();
        foreach (var (series, data) in segment.Chunks)
        {
            _chunk.Bind(1, Hours.ChunkOf(hour, series)).Bind(2, data).Run();
        }

        _delete.Bind(1, Hours.Start(hour)).Bind(2, Hours.Start(hour + 1)).Run();
    }
}
