using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Has SQLite's functions be those of the library that connections are of. An application may have chosen another than the one that
/// comes along, such as the system's or one that encrypts, and what one library made no other can use. Thread-safe.
/// </summary>
internal static class ProviderLibrary
{
    /// <summary>The library that comes along, by whose name functions are imported.</summary>
    public const string Name = "e_sqlite3";

    // What iOS links into the application itself.
    private const string Linked = "__Internal";

    private static readonly bool IsFollowed = Follow();

    /// <summary>To be called before any function is imported, when the provider is chosen: after a connection was opened.</summary>
    public static void Use() => _ = IsFollowed;

    private static bool Follow()
    {
        NativeLibrary.SetDllImportResolver(typeof(ProviderLibrary).Assembly, Resolve);
        return true;
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? places)
    {
        var used = library == Name ? raw.GetNativeLibraryName() : library;
        return used == library ? 0
            : used == Linked ? NativeLibrary.GetMainProgramHandle()
            : NativeLibrary.Load(used, typeof(raw).Assembly, places);
    }
}
