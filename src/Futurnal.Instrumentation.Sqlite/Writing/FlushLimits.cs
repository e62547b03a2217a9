using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a flush has to heed that others may have changed since the last one; read inside its transaction. Not thread-safe.</summary>
internal sealed class FlushLimits(SqliteConnection connection) : IDisposable
{
    /// <summary>Why what is too old is refused.</summary>
    public const string TooOld =
        "Some telemetry is older than the telemetry store keeps, and is not stored. Set this machine's clock right, or have the store keep more days.";

    private readonly Statement _version = new(connection, "PRAGMA data_version");
    private readonly Statement _read = new(
        connection,
        $"""
        SELECT (SELECT since FROM kept WHERE tier = 0), (SELECT value FROM setting WHERE name = '{SettingTable.Changes}'),
            (SELECT value FROM setting WHERE name = '{SettingTable.SeriesDeletions}'), (SELECT MIN(time) FROM flush)
        """);

    private long? _readAt;

    /// <summary>Gets from when on points are kept, in Unix milliseconds.</summary>
    public long Since { get; private set; }

    /// <summary>Gets how often a person changed what is kept.</summary>
    public long Changes { get; private set; }

    /// <summary>Gets how often series were deleted.</summary>
    public long SeriesDeletions { get; private set; }

    /// <summary>Gets when the oldest flush was taken that is not sealed. To be asked for apart, it would take a lock of its own.</summary>
    public long? Oldest { get; private set; }

    /// <summary>Reads what another connection may have changed, or this one in another way than by a flush.</summary>
    /// <returns>Whether there was anything to read.</returns>
    public bool Read()
    {
        // Inside a transaction that holds the write lock, this tells of each commit of others.
        var version = _version.ReadInteger();
        if (version == _readAt)
        {
            return false;
        }

        _read.Step();
        (Since, Changes, SeriesDeletions, Oldest) = (_read.Integer(0), _read.Integer(1), _read.Integer(2), _read.IsNull(3) ? null : _read.Integer(3));
        _read.Reset();
        _readAt = version;
        return true;
    }

    /// <summary>Takes note of a flush that was inserted.</summary>
    public void Follow(long time) => Oldest = Math.Min(Oldest ?? time, time);

    /// <summary>Has all be read anew; to be called when this connection has sealed, deleted, changed a setting or rolled back.</summary>
    public void Forget() => _readAt = null;

    public void Dispose()
    {
        _version.Dispose();
        _read.Dispose();
    }
}
