using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Inserts flushes, inside the transaction of each. Not thread-safe.</summary>
internal sealed class FlushTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT INTO flush (time, points, data) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    private readonly SegmentTimes _sealed = new(connection);
    private long[] _taken = [];
    private long _hour = -1;

    /// <summary>Inserts a flush at its time, or at the next millisecond that has none.</summary>
    /// <returns>The time it is kept at.</returns>
    public long Insert(long time, ReadOnlySpan<StoredPoint> points)
    {
        _insert.Bind(2, points.Length).Bind(3, FlushCodec.Encode(points));
        for (; ; time++)
        {
            if (Hours.Of(time) != _hour)
            {
                _taken = SealedIn(Hours.Of(time));
                _hour = Hours.Of(time);
            }

            if (Array.BinarySearch(_taken, time) < 0 && _insert.Bind(1, time).Run() > 0)
            {
                return time;
            }
        }
    }

    /// <summary>Forgets which times are sealed; to be called when hours may have been sealed since the last flush.</summary>
    public void Forget() => _hour = -1;

    public void Dispose()
    {
        _insert.Dispose();
        _sealed.Dispose();
    }

    /// <summary>Times that cannot be read take no time: what is sealed with them cannot be read either.</summary>
    private long[] SealedIn(long hour)
    {
        try
        {
            return _sealed.Of(hour) ?? [];
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
