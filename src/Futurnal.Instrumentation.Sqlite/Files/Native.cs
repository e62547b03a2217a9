using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// What runs for each value that is bound or read, on SQLite's functions as they are: the provider takes and returns a handle
/// around each call, which costs more than the call. What neither waits nor takes long runs without telling the garbage
/// collector.
/// </summary>
/// <remarks>Of a connection that several threads use at once, a call might wait; connections here have one user at a time.</remarks>
internal static class Native
{
    private const string Library = ProviderLibrary.Name;
    private const DllImportSearchPath Places = DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory;

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int Bind(nint statement, int index, long value);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_double", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int Bind(nint statement, int index, double value);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_null", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int BindNull(nint statement, int index);

    [DllImport(Library, EntryPoint = "sqlite3_step", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int Reset(nint statement);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_changes", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int Changes(nint database);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_type", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern int TypeOf(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_double", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern double Real(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_int64", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(Places)]
    public static extern long Integer(nint statement, int column);
}
