using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a flush has to heed that others may have changed since the last one; read inside its transaction. Not thread-safe.</summary>
internal sealed class FlushLimits(SqliteConnection connection) : IDisposable
{
    /// <summary>Why what is too old is refused.</summary>
    public const string TooOld =
        "Some telemetry is older than the telemetry store keeps, and is not stored. Set this machine's clock right, or have the store keep more days.";

    private readonly Statement _read = new(
        connection,
        $"""
        SELECT (SELECT since FROM kept WHERE tier = 0), (SELECT value FROM setting WHERE name = '{SettingTable.Changes}'),
            (SELECT value FROM setting WHERE name = '{SettingTable.SeriesDeletions}'), (SELECT MIN(time) FROM flush)
        """);

    /// <summary>Gets from when on points are kept, in Unix milliseconds.</summary>
    public long Since { get; private set; }

    /// <summary>Gets how often a person changed what is kept.</summary>
    public long Changes { get; private set; }

    /// <summary>Gets how often series were deleted.</summary>
    public long SeriesDeletions { get; private set; }

    /// <summary>Gets when the oldest flush was taken that is not sealed. To be asked for apart, it would take a lock of its own.</summary>
    public long? Oldest { get; private set; }

    public void Read()
    {
        _read.Step();
        (Since, Changes, SeriesDeletions, Oldest) = (_read.Integer(0), _read.Integer(1), _read.Integer(2), _read.IsNull(3) ? null : _read.Integer(3));
        _read.Reset();
    }

    public void Dispose() => _read.Dispose();
}
