namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The store's file and folder.</summary>
internal static class StoreFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
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
            EnsureFolder(Path.GetDirectoryName(path)!);
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

    // One by one, because a mode given to CreateDirectory holds for the last folder only.
    private static void EnsureFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            EnsureFolder(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

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

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerFile;
            }

            try
            {
                using var created = new FileStream(path, options);
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
