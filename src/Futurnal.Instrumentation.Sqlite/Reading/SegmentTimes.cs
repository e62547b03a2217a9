using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads when the flushes of sealed hours were taken. Not thread-safe.</summary>
internal sealed class SegmentTimes(SqliteConnection connection) : IDisposable
{
    private readonly Statement _times = new(connection, "SELECT times FROM segment WHERE hour = ?1");

    /// <summary>Gets the times of an hour, rising; <see langword="null"/> where it is not sealed.</summary>
    /// <exception cref="FormatException">They cannot be read.</exception>
    public long[]? Of(long hour)
    {
        foreach (var row in _times.Bind(1, hour).Rows())
        {
            return Packed.Times(hour, row.Blob(0));
        }

        return null;
    }

    public void Dispose() => _times.Dispose();
}
