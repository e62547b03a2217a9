using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Incidents as rows of <c>alerts</c>.</summary>
internal static class AlertRows
{
    /// <summary>The columns, in the order in which rows are read and written.</summary>
    public const string Columns =
        "id, key, rule, alert_type, severity, metric_name, labels, value, threshold, message, triggered_at, last_seen_at, acknowledged_at, snoozed_until, told_severity, resolved_at, resolution, telling_until";

    private static readonly string[] Parameters = [.. Columns.Split(", ").Select(c => "$" + c)];

    /// <summary>Reads the row a reader is on.</summary>
    /// <exception cref="FormatException">The row cannot be understood.</exception>
    public static AlertRecord Read(SqliteDataReader row)
    {
        try
        {
            return new AlertRecord
            {
                Id = row.GetInt64(0),
                Key = row.GetString(1),
                Rule = row.GetString(2),
                AlertType = row.GetString(3),
                Severity = StoredText.Parse<AlertSeverity>(row.GetString(4)),
                MetricName = row.GetString(5),
                LabelsJson = row.GetString(6),
                Value = row.GetDouble(7),
                Threshold = row.GetDouble(8),
                Message = row.GetString(9),
                TriggeredAtMs = row.GetInt64(10),
                LastSeenAtMs = row.GetInt64(11),
                AcknowledgedAtMs = IntegerOrNull(row, 12),
                SnoozedUntilMs = IntegerOrNull(row, 13),
                ToldSeverity = WordOrNull<AlertSeverity>(row, 14),
                ResolvedAtMs = IntegerOrNull(row, 15),
                Resolution = WordOrNull<AlertResolution>(row, 16),
                TellingUntilMs = IntegerOrNull(row, 17),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or InvalidCastException)
        {
            throw new FormatException($"an alert cannot be understood ({e.Message})", e);
        }
    }

    /// <summary>Writes a row in place of the one with its number.</summary>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public static void Write(SqliteConnection connection, AlertRecord alert)
    {
        object?[] values =
        [
            alert.Id, alert.Key, alert.Rule, alert.AlertType, StoredText.Of(alert.Severity), alert.MetricName, alert.LabelsJson, Finite(alert.Value), Finite(alert.Threshold), alert.Message,
            alert.TriggeredAtMs, alert.LastSeenAtMs, alert.AcknowledgedAtMs, alert.SnoozedUntilMs, WordOrNull(alert.ToldSeverity), alert.ResolvedAtMs, WordOrNull(alert.Resolution), alert.TellingUntilMs,
        ];
        using var write = connection.CreateCommand();
        write.CommandText = $"REPLACE INTO alerts ({Columns}) VALUES ({string.Join(", ", Parameters)})";
        for (var i = 0; i < values.Length; i++)
        {
            write.Parameters.AddWithValue(Parameters[i], values[i] ?? DBNull.Value);
        }

        write.ExecuteNonQuery();
    }

    private static long? IntegerOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static T? WordOrNull<T>(SqliteDataReader row, int column)
        where T : struct, Enum => row.IsDBNull(column) ? null : StoredText.Parse<T>(row.GetString(column));

    private static string? WordOrNull<T>(T? value)
        where T : struct, Enum => value is { } word ? StoredText.Of(word) : null;

    // SQLite takes what is no number for null, which the columns refuse.
    private static double Finite(double value) => double.IsNaN(value) ? 0 : value;
}
