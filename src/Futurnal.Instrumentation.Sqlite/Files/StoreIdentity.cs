using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Whose file an SQLite file is and what version of the format it has.</summary>
/// <param name="ApplicationId">SQLite's <c>application_id</c>.</param>
/// <param name="Version">SQLite's <c>user_version</c>.</param>
/// <param name="SchemaCookie">SQLite's <c>schema_version</c>: zero until the first table is created.</param>
internal readonly record struct StoreIdentity(long ApplicationId, long Version, long SchemaCookie)
{
    /// <summary>The <c>application_id</c> of telemetry stores: "FuTl" in ASCII.</summary>
    public const long OurApplicationId = 0x4675546C;

    /// <summary>Gets a value indicating whether nobody has stored anything in the file yet.</summary>
    public bool IsBlank => this == default;

    /// <summary>Reads the identity as of one moment.</summary>
    public static StoreIdentity Read(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return ReadInTransaction(connection);
    }

    /// <summary>Reads the identity inside a transaction that the caller holds; without one, its parts could be of several moments.</summary>
    public static StoreIdentity ReadInTransaction(SqliteConnection connection) => new(
        connection.ReadInteger("PRAGMA application_id"),
        connection.ReadInteger("PRAGMA user_version"),
        connection.ReadInteger("PRAGMA schema_version"));

    /// <summary>Passes a blank file and a store of a known version.</summary>
    /// <exception cref="StoreException">The file is another application's, of a newer version, or has no valid version.</exception>
    public void Check(string path, int knownVersion)
    {
        if (IsBlank)
        {
            return;
        }

        if (ApplicationId != OurApplicationId)
        {
            throw StoreFailure.Foreign(path);
        }

        if (Version > knownVersion)
        {
            throw StoreFailure.Newer(path, Version, knownVersion);
        }

        if (Version < 1)
        {
            throw StoreFailure.Damaged(path, $"its format number is {Version}");
        }
    }
}
