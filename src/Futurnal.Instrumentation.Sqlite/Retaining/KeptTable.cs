using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>From when on each tier is whole; what is older counts as deleted, whether it is gone already or not. Not thread-safe.</summary>
internal sealed class KeptTable(SqliteConnection connection) : IDisposable
{
    /// <summary>The tier of points.</summary>
    public const long Points = 0;

    private readonly Statement _read = new(connection, "SELECT since FROM kept WHERE tier = ?1");
    private readonly Statement _advance = new(
        connection, "INSERT INTO kept (tier, since) VALUES (?1, ?2) ON CONFLICT (tier) DO UPDATE SET since = excluded.since WHERE since < excluded.since");
    private readonly Statement _lower = new(connection, "UPDATE kept SET since = ?2 WHERE tier = ?1 AND since > ?2");

    public static IEnumerable<long> Widths => Tier.All.Select(t => t.Width).Prepend(Points);

    public static long Ceiling(long width, long time) => width == Points ? time : (time + width - 1) / width * width;

    public long Since(long width) => _read.Bind(1, width).ReadInteger() ?? 0;

    public void Advance(long width, long since) => _advance.Bind(1, width).Bind(2, since).Run();

    /// <summary>Has all tiers begin no later than at a time.</summary>
    public void Lower(long time)
    {
        foreach (var width in Widths)
        {
            _lower.Bind(1, width).Bind(2, Ceiling(width, time)).Run();
        }
    }

    public void Dispose()
    {
        _read.Dispose();
        _advance.Dispose();
        _lower.Dispose();
    }
}
