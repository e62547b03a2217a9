using System.Runtime.InteropServices;

namespace StoreProbe;

/// <summary>SQLite's table of the functions of an open file, <c>sqlite3_io_methods</c>; functions that are passed on are not named.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteFileMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<SqliteFileMethods**, int> Close;
    public nint Read;
    public delegate* unmanaged[Cdecl]<SqliteFileMethods**, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<SqliteFileMethods**, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<SqliteFileMethods**, int, int> Sync;
    public fixed long Others[13];
}
