using Futurnal.Instrumentation.Privacy;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The store's file and folder.</summary>
internal static class StoreFile
{
    private static readonly Lock Creation = new();

    /// <summary>Creates the file, empty, and its folder where they are missing; both for the owner only.</summary>
    /// <exception cref="StoreException">A folder stands at the path, or file or folder cannot be created.</exception>
    public static void Ensure(string path)
    {
        if (Directory.Exists(path))
        {
            throw StoreFailure.Folder(path);
        }

        try
        {
            OwnerOnly.EnsureFolder(Path.GetDirectoryName(path)!);
            CreateIfMissing(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailure.NotWritable(path, e);
        }
    }

    /// <exception cref="StoreException">There is no file at the path.</exception>
    public static void RequireExisting(string path)
    {
        if (Directory.Exists(path))
        {
            throw StoreFailure.Folder(path);
        }

        if (!File.Exists(path))
        {
            throw StoreFailure.Missing(path);
        }
    }

    /// <summary>Gets the bytes of the file and its write-ahead log.</summary>
    public static long Bytes(string path) => LengthOf(path) + LengthOf(WriteAheadLog(path));

    public static string WriteAheadLog(string path) => path + "-wal";

    // Closing any handle of a file drops all locks that the process holds on it (POSIX), SQLite's included. So an existing
    // file is never opened here, and no connection may open a new one before its first handle is closed.
    private static void CreateIfMissing(string path)
    {
        lock (Creation)
        {
            if (File.Exists(path))
            {
                return;
            }

            try
            {
                using var created = new FileStream(path, OwnerOnly.NewFile(FileShare.ReadWrite));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was faster.
            }
        }
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
