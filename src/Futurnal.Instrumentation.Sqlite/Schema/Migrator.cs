using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Leads a store to the newest version, one transaction a step, so that a failure leaves the version before it whole.</summary>
internal static class Migrator
{
    /// <exception cref="StoreException">The file is another application's or of a newer version.</exception>
    public static void Migrate(SqliteConnection connection, string path, IReadOnlyList<MigrationStep> steps)
    {
        while (TakeStep(connection, path, steps))
        {
        }
    }

    private static bool TakeStep(SqliteConnection connection, string path, IReadOnlyList<MigrationStep> steps)
    {
        // The version is read under the write lock: of several processes that open at once, one takes the step.
        using var transaction = connection.BeginTransaction(deferred: false);
        var identity = StoreIdentity.ReadInTransaction(connection);
        identity.Check(path, steps.Count);
        if (identity.Version == steps.Count)
        {
            return false;
        }

        steps[(int)identity.Version](connection);
        connection.Run(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {StoreIdentity.OurApplicationId}; PRAGMA user_version = {identity.Version + 1}"));
        transaction.Commit();
        return true;
    }
}
