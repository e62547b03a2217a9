using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>What this library finds in a store, numbers with all their bits, an entry a line.</summary>
internal static class StoreTexts
{
    /// <summary>Gets all values as <see cref="SqliteMetricStore.ReadRawAsync"/> hands them out.</summary>
    public static List<string> Values(string path)
    {
        using var store = SqliteMetricStore.OpenReadOnly(path);
        return store.RawValues().ConvertAll(v => Value(v.Id, v.TimestampMs, v.Series.Metric.Name, v.Series.LabelsJson, v.Value));
    }

    /// <summary>Gets all values as <c>metrics_raw</c> has them.</summary>
    public static List<string> Rows(string path)
    {
        using var connection = SqliteMetricStore.OpenSql(path);
        return Rows(
            connection,
            "SELECT id, timestamp, metric_name, labels, value FROM metrics_raw ORDER BY id",
            r => Value(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetDouble(4)));
    }

    /// <summary>Gets all points, those too that single values stand for.</summary>
    public static List<string> AllPoints(string path)
    {
        using var connection = StoreConnections.OpenReadOnly(path, StoreTuning.Default);
        using var reader = new RawReader(connection);
        var found = new SortedDictionary<long, string>();
        reader.Visit(0, StoreSchema.LatestTimestampMs, (time, point) =>
        {
            var id = (time << Tier.SeriesBits) | (uint)point.SeriesId;
            found.Add(id, $"{id} {Points.Bits(point.Value)} {point.Observations} {Points.Text(point.Distribution)}");
        });
        return [.. found.Values];
    }

    /// <summary>Gets the rows of all tables of rollups.</summary>
    public static List<string> Rollups(string path)
    {
        using var connection = StoreConnections.OpenReadOnly(path, StoreTuning.Default);
        return
        [
            .. Tier.All.SelectMany(tier => Rows(
                connection,
                $"SELECT r.id, count, sum, sumsq, min, max, sketch, metric_name, labels FROM {tier.Table} AS r JOIN series AS s ON s.id = r.id & 1048575 ORDER BY r.id",
                r => Rollup(tier, r))),
        ];
    }

    private static List<string> Rows(SqliteConnection connection, string sql, Func<SqliteDataReader, string> text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(text(reader));
        }

        return rows;
    }

    private static string Value(long id, long time, string metric, string labels, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {time} {metric} {labels} {Points.Bits(value)}");

    private static string Rollup(Tier tier, SqliteDataReader r)
    {
        var (count, sum, squares, min, max) = (r.GetInt64(1), r.GetDouble(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5));
        var distribution = r.IsDBNull(6) ? null : SketchCodec.Decode((byte[])r[6], count, sum, squares, min, max);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tier.Table} {(r.GetInt64(0) >> Tier.SeriesBits) * tier.Width} {r.GetString(7)} {r.GetString(8)} {count} {Points.Bits(sum)} {Points.Bits(squares)} {Points.Bits(min)} {Points.Bits(max)} {Points.Text(distribution)}");
    }
}
