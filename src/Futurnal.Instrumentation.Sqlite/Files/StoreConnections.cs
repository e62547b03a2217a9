using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Opens connections with the store's settings. Nothing is written before the file is known to be a store or blank.</summary>
internal static class StoreConnections
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const long ReaderMappedBytes = 256 << 20;

    // The host process maps nothing: an I/O error on a mapped page would end it. A full fsync is one that macOS, too, has the disk
    // take part in; elsewhere each is.
    private const string WriterSettings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA wal_autocheckpoint = 1000;
        PRAGMA journal_size_limit = 8388608;
        PRAGMA mmap_size = 0;
        """;

    /// <summary>Opens a store for writing; creates and migrates it where needed.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static SqliteConnection OpenWriter(string path, StoreTuning tuning)
    {
        StoreFile.Ensure(path);
        var header = Probe(path, tuning);
        if (header is null || (header.Value.IsBlank && HasLog(path)))
        {
            CheckThroughLog(path, tuning);
        }

        return Open(path, path, SqliteOpenMode.ReadWrite, tuning, connection =>
        {
            if (header is { IsBlank: true })
            {
                connection.Run("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL");
            }

            connection.Run(WriterSettings);
            Migrator.Migrate(connection, path, tuning.Steps);
        });
    }

    /// <summary>Opens a connection that only reads, for the process that also writes.</summary>
    public static SqliteConnection OpenReader(string path, StoreTuning tuning) =>
        Open(path, path, SqliteOpenMode.ReadOnly, tuning, _ => { });

    /// <summary>Opens a connection that only reads, for a process that does not write.</summary>
    /// <exception cref="StoreException">The store is missing or cannot be used.</exception>
    public static SqliteConnection OpenReadOnly(string path, StoreTuning tuning)
    {
        StoreFile.RequireExisting(path);
        if (Probe(path, tuning) is { IsBlank: true } && !HasLog(path))
        {
            throw StoreFailure.Missing(path);
        }

        return Open(path, path, SqliteOpenMode.ReadOnly, tuning, connection =>
        {
            var identity = StoreIdentity.Read(connection);
            identity.Check(path, tuning.Steps.Count);
            if (identity.IsBlank)
            {
                throw StoreFailure.Missing(path);
            }

            if (identity.Version < tuning.Steps.Count)
            {
                throw StoreFailure.Outdated(path, identity.Version, tuning.Steps.Count);
            }

            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA mmap_size = {ReaderMappedBytes}"));

            // A damaged schema or a missing table shows itself here and not in the middle of a report.
            connection.Run("SELECT 1 FROM series, flush, segment, chunk, dirty, kept LIMIT 0");
        });
    }

    /// <summary>Opens a connection that only reads, with <c>metrics_raw</c> as a table.</summary>
    /// <exception cref="StoreException">The store is missing or cannot be used.</exception>
    public static SqliteConnection OpenSql(string path, StoreTuning tuning)
    {
        var connection = OpenReadOnly(path, tuning);
        RawTableModule.AddTo(connection);
        return connection;
    }

    /// <summary>
    /// Reads the file's header without a lock, a log or any other trace, so that a foreign file stays as it is. What a live
    /// writer has in its write-ahead log only is not seen, so a new store may still look blank.
    /// </summary>
    /// <returns>The identity; <see langword="null"/> where the file makes no sense without its log, as while the log is folded in.</returns>
    private static StoreIdentity? Probe(string path, StoreTuning tuning)
    {
        var uri = new Uri(path).AbsoluteUri + "?immutable=1";
        StoreIdentity? identity = null;
        using var connection = Open(path, uri, SqliteOpenMode.ReadOnly, tuning, probe =>
        {
            try
            {
                identity = StoreIdentity.Read(probe);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
            {
                throw StoreFailure.Foreign(path);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Corrupt)
            {
                // Whoever asks reads again through the log, which tells a file in transition from a damaged one.
            }
        });
        identity?.Check(path, tuning.Steps.Count);
        return identity;
    }

    private static bool HasLog(string path) => File.Exists(StoreFile.WriteAheadLog(path));

    /// <summary>Checks a file by what its write-ahead log says; a writing connection might fold the log of a foreign file in.</summary>
    private static void CheckThroughLog(string path, StoreTuning tuning)
    {
        using var connection = Open(
            path, path, SqliteOpenMode.ReadOnly, tuning, log => StoreIdentity.Read(log).Check(path, tuning.Steps.Count));
    }

    /// <summary>Opens a connection and makes it ready; what fails is told as a <see cref="StoreException"/>, and the connection closed.</summary>
    private static SqliteConnection Open(
        string path, string source, SqliteOpenMode mode, StoreTuning tuning, Action<SqliteConnection> makeReady)
    {
        var connection = new SqliteConnection(ConnectionString(source, mode, tuning));
        try
        {
            connection.Open();
            ProviderLibrary.Use();

            // A plan holds for all values: otherwise SQLite makes a new one each time that a bound of a range is set.
            _ = raw.sqlite3_db_config(connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);

            // So that whoever rolls back finds the statements that were being read.
            connection.Handle!.enable_sqlite3_next_stmt(true);
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)tuning.BusyTimeout.TotalMilliseconds}"));
            makeReady(connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StoreFailure.From(e, path, writing: mode == SqliteOpenMode.ReadWrite);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string source, SqliteOpenMode mode, StoreTuning tuning) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        Pooling = false,

        // The provider retries on its own for this many seconds, after and beside SQLite's busy timeout.
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(tuning.BusyTimeout.TotalSeconds)),
    }.ToString();
}
