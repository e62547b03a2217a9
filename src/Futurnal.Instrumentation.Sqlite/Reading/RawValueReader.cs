using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads the values of an hour, points and what stands for them. Not thread-safe.</summary>
internal sealed class RawValueReader(SqliteConnection connection) : IDisposable
{
    private readonly RawReader _points = new(connection);
    private readonly Statement _observations = new(connection, "SELECT id, series_id, time, value FROM observations WHERE id >= ?1 AND id < ?2");
    private readonly KeptTable _kept = new(connection);
    private readonly Statement _first = new(
        connection,
        """
        SELECT MIN(time) FROM (
            SELECT MIN(time) AS time FROM flush WHERE time >= ?1
            UNION ALL SELECT (SELECT MAX(hour * 3600000, ?1) FROM segment WHERE hour >= ?1 / 3600000 AND last >= ?1 ORDER BY hour LIMIT 1)
            UNION ALL SELECT (SELECT time FROM observations WHERE id >= ?1 << 20 ORDER BY id LIMIT 1))
        """);

    /// <summary>Reads the values of the first hour with any, from one time on and to another, in order of their identifiers.</summary>
    /// <param name="wanted">Gets the series that are wanted; asked where there is an hour.</param>
    /// <param name="from">The first time.</param>
    /// <param name="last">The last time.</param>
    /// <returns>The values of wanted series, and the time to go on from; <see langword="null"/> where no hour has any.</returns>
    /// <exception cref="FormatException">Something stored cannot be read.</exception>
    public (List<RawValue> Values, long Next)? ReadHour(Func<Dictionary<int, Series>> wanted, long from, long last)
    {
        if (_first.Bind(1, Math.Max(from, _kept.Since(KeptTable.Points))).ReadInteger() is not { } first || first > last)
        {
            return null;
        }

        var end = Math.Min(Hours.Start(Hours.Of(first) + 1), last + 1);
        return (Read(wanted(), first, end), end);
    }

    public void Dispose()
    {
        _points.Dispose();
        _observations.Dispose();
        _kept.Dispose();
        _first.Dispose();
    }

    private List<RawValue> Read(Dictionary<int, Series> wanted, long from, long to)
    {
        var values = new List<RawValue>();
        _points.Visit(from, to, (time, point) =>
        {
            if (point.Observations == 0 && wanted.TryGetValue(point.SeriesId, out var series))
            {
                values.Add(new RawValue((time << Tier.SeriesBits) | (uint)point.SeriesId, series, time, point.Value));
            }
        });
        _observations.Bind(1, from << Tier.SeriesBits).Bind(2, to << Tier.SeriesBits);
        while (_observations.Step())
        {
            if (wanted.TryGetValue((int)_observations.Integer(1), out var series))
            {
                values.Add(new RawValue(_observations.Integer(0), series, _observations.Integer(2), _observations.Real(3)));
            }
        }

        values.Sort((a, b) => a.Id.CompareTo(b.Id));
        return values;
    }
}
