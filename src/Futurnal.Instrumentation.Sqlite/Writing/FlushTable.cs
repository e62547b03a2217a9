using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Inserts flushes, inside the transaction of each. Not thread-safe.</summary>
internal sealed class FlushTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT INTO flush (time, points, data) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    private readonly Statement _sealed = new(connection, "SELECT times FROM segment WHERE hour = ?1");

    /// <summary>Inserts a flush at its time, or at the next millisecond that has none.</summary>
    /// <returns>The time it is kept at.</returns>
    public long Insert(long time, ReadOnlySpan<StoredPoint> points)
    {
        _insert.Bind(2, points.Length).Bind(3, FlushCodec.Encode(points));
        for (; ; time++)
        {
            if (!IsSealed(time) && _insert.Bind(1, time).Run() > 0)
            {
                return time;
            }
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _sealed.Dispose();
    }

    /// <summary>Times that cannot be read take no time: what is sealed with them cannot be read either.</summary>
    private bool IsSealed(long time)
    {
        try
        {
            return _sealed.Bind(1, Hours.Of(time)).Step() && Array.BinarySearch(Packed.Times(Hours.Of(time), _sealed.Blob(0)), time) >= 0;
        }
        catch (FormatException)
        {
            return false;
        }
        finally
        {
            _sealed.Reset();
        }
    }
}
