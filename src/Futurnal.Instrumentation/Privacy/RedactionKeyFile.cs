using System.Security.Cryptography;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>Reads and writes the file of the key, so that a process that reads sees a whole key, and other users none.</summary>
internal static class RedactionKeyFile
{
    // More than any key, so that a file of something else is not read as a whole.
    private const int MostBytes = 1_024;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Says why a file must not be used, with the remedy; <see langword="null"/> where it may be.</summary>
    public static string? WhyNot(string path)
    {
        if (Directory.Exists(path))
        {
            return "it is a folder; remove it.";
        }

        // A link lets who made it choose the key, or have a file of the user's overwritten.
        return new FileInfo(path).LinkTarget is null ? null : "it is a link; replace it by the file itself.";
    }

    /// <summary>Takes from other users what they may do with the file, and with its folder what would let them put another in its place.</summary>
    /// <returns>Whether they could do anything of it.</returns>
    /// <exception cref="UnauthorizedAccessException">File or folder belong to somebody else.</exception>
    public static bool Tighten(string path) =>
        !OperatingSystem.IsWindows() && (Take(Path.GetDirectoryName(path)!, OthersWrite) | Take(path, Others));

    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(file.Length, MostBytes)];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Makes the file, unless another process was faster.</summary>
    public static void Create(string path, byte[] key)
    {
        OwnerOnly.EnsureFolder(Path.GetDirectoryName(path)!);
        using var turn = FileTurn.Take(path + ".lock");
        if (!File.Exists(path))
        {
            Put(path, key);
        }
    }

    /// <summary>Puts a key in the place of another; the other is overwritten and deleted.</summary>
    /// <returns>The key.</returns>
    public static byte[] Replace(string path, byte[] key)
    {
        OwnerOnly.EnsureFolder(Path.GetDirectoryName(path)!);
        using var turn = FileTurn.Take(path + ".lock");
        if (File.Exists(path))
        {
            Tighten(path);
        }

        Put(path, key);

        // Also those that a process left which was ended on the way.
        foreach (var old in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*.old"))
        {
            Wipe(old);
        }

        return key;
    }

    /// <summary>Writes beside and moves, so that another process sees the old key, or all of the new one.</summary>
    private static void Put(string path, byte[] key)
    {
        var part = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(part, OwnerOnly.NewFile(FileShare.Read)))
            {
                file.Write(key);
                file.Flush(flushToDisk: true);
            }

            if (File.Exists(path))
            {
                File.Replace(part, path, part + ".old");
            }
            else
            {
                File.Move(part, path, overwrite: false);
            }
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Overwrites with random bytes, since a process may still be reading, and zeros would be a key that everybody knows.</summary>
    private static void Wipe(string path)
    {
        if (new FileInfo(path).LinkTarget is null)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(RandomNumberGenerator.GetBytes((int)Math.Min(file.Length, MostBytes)));
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private static bool Take(string path, UnixFileMode rights)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & rights) is UnixFileMode.None)
        {
            return false;
        }

        File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~rights);
        return true;
    }
}
