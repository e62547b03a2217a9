using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Runs work as transactions of a connection: committed where it ends, and rolled back, with all reading ended, where it throws. Not thread-safe.</summary>
internal sealed class Transactions(SqliteConnection connection) : IDisposable
{
    private readonly Statement _begin = new(connection, "BEGIN");

    // A transaction that reads before it writes is refused as busy where another has written in between, unless it asked for the lock at once.
    private readonly Statement _beginImmediate = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");

    /// <summary>Runs work that only reads, and sees one moment.</summary>
    public T Read<T>(Func<T> work) => Run(_begin, work);

    /// <summary>Runs work that may write.</summary>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public T Write<T>(Func<T> work) => Run(_beginImmediate, work);

    /// <inheritdoc cref="Write{T}(Func{T})"/>
    public void Write(Action work) => Run(_beginImmediate, () =>
    {
        work();
        return true;
    });

    public void Dispose()
    {
        _begin.Dispose();
        _beginImmediate.Dispose();
        _commit.Dispose();
    }

    private T Run<T>(Statement begin, Func<T> work)
    {
        begin.Run();
        try
        {
            var result = work();
            _commit.Run();
            return result;
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }
}
