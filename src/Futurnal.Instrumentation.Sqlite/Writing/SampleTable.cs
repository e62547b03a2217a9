using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Inserts points and flushes, inside the transaction of a flush. Not thread-safe.</summary>
internal sealed class SampleTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _lastTime = connection.Prepare("SELECT COALESCE(MAX(time), -1) FROM flush");

    private readonly SqliteCommand _insertFlush = connection.Prepare(
        "INSERT INTO flush (time, points) VALUES ($time, $points)", "$time", "$points");

    private readonly SqliteCommand _insert = connection.Prepare(
        """
        INSERT INTO samples (series_id, time, value, count, sum, min, max, sumsq, sketch, observations)
        VALUES ($series, $time, $value, $count, $sum, $min, $max, $sumsq, $sketch, $observations)
        """,
        "$series",
        "$time",
        "$value",
        "$count",
        "$sum",
        "$min",
        "$max",
        "$sumsq",
        "$sketch",
        "$observations");

    /// <summary>Gets the time of the newest flush in the file, or -1.</summary>
    public long LastTime() => (long)_lastTime.ExecuteScalar()!;

    public void Insert(long seriesId, long time, MetricPoint point, int observations)
    {
        var values = _insert.Parameters;
        var distribution = point.Distribution;
        values[0].Value = seriesId;
        values[1].Value = time;
        values[2].Value = point.Value;
        values[3].Value = (object?)distribution?.Count ?? DBNull.Value;
        values[4].Value = (object?)distribution?.Sum ?? DBNull.Value;
        values[5].Value = (object?)distribution?.Min ?? DBNull.Value;
        values[6].Value = (object?)distribution?.Max ?? DBNull.Value;
        values[7].Value = (object?)distribution?.SumOfSquares ?? DBNull.Value;
        values[8].Value = distribution is null ? DBNull.Value : SketchCodec.Encode(distribution);
        values[9].Value = observations;
        _insert.ExecuteNonQuery();
    }

    public void InsertFlush(long time, int points)
    {
        _insertFlush.Parameters[0].Value = time;
        _insertFlush.Parameters[1].Value = points;
        _insertFlush.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _lastTime.Dispose();
        _insertFlush.Dispose();
        _insert.Dispose();
    }
}
