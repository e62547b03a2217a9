using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Changes incidents, each time as one transaction that takes the lock for writing before it reads. Not thread-safe.</summary>
internal sealed class AlertTable(SqliteConnection connection, Transactions transactions)
{
    private const int MostKept = 10_000;

    private static readonly AlertQuery OfAnyState = new() { Limit = 1 };

    /// <exception cref="SqliteException">Nothing was changed.</exception>
    public AlertOpening TryOpen(AlertRecord alert, AlertLimits limits) => transactions.Write(() =>
    {
        if (AlertReader.ReadLast(connection, alert.Key) is { } last)
        {
            if (last.ResolvedAtMs is not { } ended)
            {
                return new AlertOpening(AlertOpenOutcome.AlreadyOpen, last);
            }

            if (limits.CooldownEnd(ended, alert.TriggeredAtMs) is { } end)
            {
                return new AlertOpening(AlertOpenOutcome.CoolingDown, Alert: null, end);
            }

            alert = alert.Opened(id: 0, last);
        }

        if (connection.ReadInteger("SELECT COUNT(*) FROM alerts WHERE resolved_at IS NULL") >= limits.MaxOpen)
        {
            return new AlertOpening(AlertOpenOutcome.OverLimit, Alert: null);
        }

        var opened = alert with { Id = connection.ReadInteger("SELECT COALESCE(MAX(id), 0) + 1 FROM alerts") };
        AlertRows.Write(connection, opened);
        ForgetOldest(opened.Id);
        return new AlertOpening(AlertOpenOutcome.Opened, opened);
    });

    /// <summary>Changes an incident.</summary>
    /// <returns>The incident as it is kept now; <see langword="null"/> where there is none or nothing was to be changed.</returns>
    /// <exception cref="SqliteException">Nothing was changed.</exception>
    public AlertRecord? Change(long id, Func<AlertRecord, AlertRecord?> change) => transactions.Write(() =>
    {
        var alert = AlertReader.Read(connection, OfAnyState with { Id = id }) is [var found] ? change(found) : null;
        if (alert is not null)
        {
            AlertRows.Write(connection, alert);
        }

        return alert;
    });

    private void ForgetOldest(long newest)
    {
        using var delete = connection.Prepare("DELETE FROM alerts WHERE id <= $id AND resolved_at IS NOT NULL", "$id");
        delete.Parameters[0].Value = newest - MostKept;
        delete.ExecuteNonQuery();
    }
}
