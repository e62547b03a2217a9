using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Inserts single values, inside the transaction of a flush, and counts them by series. Not thread-safe.</summary>
internal sealed class ObservationTable(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<long, int> _counts = [];

    // The number after the greatest of that millisecond. Where all are given, the check of the identifier fails.
    private readonly SqliteCommand _insert = connection.Prepare(
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT OR IGNORE INTO observations (id, series_id, time, value)
            SELECT COALESCE(MAX(id) + 1, ($time << 20) + {Version2.LeastNumber}), $series, $time, $value
            FROM observations WHERE id >= ($time << 20) + {Version2.LeastNumber} AND id <= ($time << 20) + 1048575
            """),
        "$series",
        "$time",
        "$value");

    /// <summary>Inserts a value.</summary>
    /// <returns>Whether there was room for it in its millisecond.</returns>
    public bool TryInsert(long seriesId, Observation observation)
    {
        var values = _insert.Parameters;
        values[0].Value = seriesId;
        values[1].Value = observation.TimestampMs;
        values[2].Value = observation.Value;
        if (_insert.ExecuteNonQuery() == 0)
        {
            return false;
        }

        _counts[seriesId] = CountOf(seriesId) + 1;
        return true;
    }

    /// <summary>Gets a value indicating whether any were inserted since the counts were cleared.</summary>
    public bool IsAnyCounted => _counts.Count > 0;

    /// <summary>Gets how many values of a series were inserted since the counts were cleared.</summary>
    public int CountOf(long seriesId) => _counts.GetValueOrDefault(seriesId);

    /// <summary>Begins to count anew; to be called before each flush.</summary>
    public void ClearCounts() => _counts.Clear();

    public void Dispose() => _insert.Dispose();
}
