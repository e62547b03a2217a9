using System.Runtime.InteropServices;

namespace StoreProbe;

/// <summary>SQLite's table of the functions by which it reaches the system, <c>sqlite3_vfs</c>; functions that are passed on are not named.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteVfs
{
    public int Version;
    public int FileSize;
    public int MostPathBytes;
    public nint Next;
    public nint Name;
    public nint Data;
    public delegate* unmanaged[Cdecl]<SqliteVfs*, byte*, nint, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<SqliteVfs*, byte*, int, int> Delete;
    public fixed long Others[14];
}
