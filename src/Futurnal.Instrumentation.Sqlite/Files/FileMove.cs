using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Asks whether the file that a connection has open is still the one at its path. Where it is not, SQLite goes on with a file
/// that nobody finds any more. On Windows a file that is open can be neither deleted nor replaced, and SQLite does not answer.
/// </summary>
/// <remarks>Opening the path to see would, when closed, drop all locks of the process on the file.</remarks>
internal static class FileMove
{
    private const int HasMoved = 20;

    public static bool IsMoved(SqliteConnection connection)
    {
        var isMoved = 0;
        return Control(connection.Handle!.DangerousGetHandle(), 0, HasMoved, ref isMoved) == 0 && isMoved != 0;
    }

    [DllImport(ProviderLibrary.Name, EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Control(nint database, nint name, int operation, ref int answer);
}
