using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Packs the rows of the second format into flushes of the third; the hours that are over are sealed when the store is next written.</summary>
internal static class SamplePacking
{
    private const string Rows =
        "SELECT time, series_id, value, count, sum, sumsq, min, max, sketch, observations FROM samples ORDER BY time, series_id";

    public static void Apply(SqliteConnection connection)
    {
        using var rows = new Statement(connection, Rows);
        using var insert = new Statement(connection, "INSERT INTO flush (time, points, data) VALUES (?1, ?2, ?3)");
        var points = new List<StoredPoint>();
        var time = 0L;
        while (rows.Step())
        {
            if (rows.Integer(0) != time)
            {
                Insert(insert, time, points);
                time = rows.Integer(0);
            }

            points.Add(Read(rows));
        }

        Insert(insert, time, points);
        connection.Run("INSERT INTO dirty SELECT DISTINCT 60000, time - time % 60000 FROM flush");
    }

    private static void Insert(Statement insert, long time, List<StoredPoint> points)
    {
        if (points.Count > 0)
        {
            insert.Bind(1, time).Bind(2, points.Count).Bind(3, FlushCodec.Encode(points.ToArray())).Run();
            points.Clear();
        }
    }

    private static StoredPoint Read(Statement row)
    {
        var distribution = row.IsNull(3) ? null : SketchCodec.Decode(row.Blob(8), row.Integer(3), row.Real(4), row.Real(5), row.Real(6), row.Real(7));
        return new StoredPoint((int)row.Integer(1), row.Real(2), distribution, (int)row.Integer(9));
    }
}
