using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Leads a store from one version of the format to the next, inside a transaction that the caller holds.</summary>
/// <param name="connection">The connection.</param>
internal delegate void MigrationStep(SqliteConnection connection);
