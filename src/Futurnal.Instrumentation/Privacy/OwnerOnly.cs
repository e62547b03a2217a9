namespace Futurnal.Instrumentation.Privacy;

/// <summary>Makes files and folders that nobody but their owner may read (on Unix; elsewhere the folder's own rules hold). The store compiles this same file.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those above it where they are missing; one that exists keeps its mode.</summary>
    public static void EnsureFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        // One by one, because a mode given to CreateDirectory holds for the last folder only.
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

    /// <summary>How to open a file that does not exist yet for writing.</summary>
    public static FileStreamOptions NewFile(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return options;
    }
}
