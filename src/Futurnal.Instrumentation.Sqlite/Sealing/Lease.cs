using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Lets one of several processes do what one has to do. It only spares the others the work: who holds it is not trusted to be
/// alone, since clocks and processes stop. Not thread-safe.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="name">What is leased.</param>
/// <param name="holder">Tells this holder from others.</param>
internal sealed class Lease(SqliteConnection connection, string name, string holder) : IDisposable
{
    /// <summary>How long a holder that says nothing more keeps it, in milliseconds.</summary>
    public const long Length = 120_000;

    // An expiry further ahead than any lease lasts was written under another clock.
    private readonly Statement _take = new(
        connection,
        """
        INSERT INTO lease (name, holder, expires) VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires = excluded.expires
        WHERE holder = excluded.holder OR expires <= ?4 OR expires > excluded.expires
        """);

    /// <summary>Takes or keeps the lease.</summary>
    /// <param name="now">The time, in Unix milliseconds.</param>
    /// <returns>Whether this holder has it.</returns>
    public bool TryTake(long now) => _take.Bind(1, name).Bind(2, holder).Bind(3, now + Length).Bind(4, now).Run() > 0;

    public void Dispose() => _take.Dispose();
}
