using System.Runtime.InteropServices;

namespace StorageBenchmarks;

/// <summary>SQLite by its C interface and nothing between: what a C program would do, with the store's settings. Not thread-safe.</summary>
internal sealed partial class PlainSqlite : IDisposable
{
    private const string Library = "e_sqlite3";
    private const int Row = 100;
    private const int Done = 101;

    private readonly nint _database;
    private readonly List<nint> _statements = [];

    public PlainSqlite(string path)
    {
        // The provider is what loads the library.
        SQLitePCL.Batteries_V2.Init();
        Check(Open(path, out _database));
        Run("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000; PRAGMA mmap_size = 0");
    }

    public void Run(string sql) => Check(Execute(_database, sql, 0, 0, 0));

    public nint Prepare(string sql)
    {
        Check(PrepareText(_database, sql, -1, out var statement, 0));
        _statements.Add(statement);
        return statement;
    }

    public static void Bind(nint statement, int index, long value) => Check(BindInteger(statement, index, value));

    public static void Bind(nint statement, int index, double value) => Check(BindReal(statement, index, value));

    /// <summary>The bytes are copied, as by the store.</summary>
    public static unsafe void Bind(nint statement, int index, ReadOnlySpan<byte> blob)
    {
        fixed (byte* bytes = blob)
        {
            Check(BindBlob(statement, index, (nint)bytes, blob.Length, -1));
        }
    }

    public static void Step(nint statement)
    {
        var code = StepOnce(statement);
        if (code is not (Row or Done))
        {
            throw new InvalidOperationException($"SQLite failed with {code}.");
        }

        Check(Reset(statement));
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            _ = Finish(statement);
        }

        _ = Close(_database);
    }

    private static void Check(int code)
    {
        if (code != 0)
        {
            throw new InvalidOperationException($"SQLite failed with {code}.");
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, out nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_exec", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(nint database, string sql, nint callback, nint state, nint error);

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PrepareText(nint database, string sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    private static partial int BindInteger(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    private static partial int BindReal(nint statement, int index, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    private static partial int BindBlob(nint statement, int index, nint bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int StepOnce(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    private static partial int Finish(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_close")]
    private static partial int Close(nint database);
}
