using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Keeps the write-ahead log short where readers follow each other so closely that one is always there: SQLite's own checkpoints
/// wait for nobody, so the log would never begin anew. Not thread-safe.
/// </summary>
internal sealed class LogKeeper(SqliteConnection connection)
{
    /// <summary>The bytes from which on readers are waited for; SQLite cuts a log that begins anew down to as much.</summary>
    public const long Longest = 8 << 20;

    private const long Step = 1 << 20;
    private const int PatienceMs = 500;

    // Asking the file system for a length takes a good part of what a flush does, and a short log does not become long in a few.
    private const int CommitsALook = 8;

    private readonly FileInfo _log = new(StoreFile.WriteAheadLog(connection.DataSource));
    private readonly int _busyTimeoutMs = (int)connection.ReadInteger("PRAGMA busy_timeout");
    private long _tryAt = Longest;
    private int _commits;
    private bool _isShort;

    /// <summary>
    /// Has the log begin anew where it has become long. To be called after a commit, whose fate is decided: what fails here is
    /// tried again when the log has grown further, so that a reader who stays does not hold up every flush.
    /// </summary>
    public void KeepShort()
    {
        if (_isShort && ++_commits % CommitsALook != 0)
        {
            return;
        }

        _log.Refresh();
        var length = _log.Exists ? _log.Length : 0;
        _isShort = length < Longest / 2;
        if (length > _tryAt)
        {
            _tryAt = TryBeginAnew() ? Longest : length + Step;
        }
    }

    private bool TryBeginAnew()
    {
        var database = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(database, Math.Min(PatienceMs, _busyTimeoutMs));
        var code = raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_RESTART, out _, out _);
        _ = raw.sqlite3_busy_timeout(database, _busyTimeoutMs);
        return code == raw.SQLITE_OK;
    }
}
