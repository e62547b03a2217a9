using System.Security.Cryptography;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>The file that holds the key of hashed labels.</summary>
internal static class RedactionKey
{
    /// <summary>The key's length in bytes.</summary>
    public const int Length = 32;

    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Reads the key, or makes it where there is none; a random one, of which the notice tells, where neither can be done.</summary>
    public static byte[] Load(string path, Action<string> notice)
    {
        try
        {
            if (!File.Exists(path))
            {
                Create(path);
            }

            var key = File.ReadAllBytes(path);
            if (key.Length == Length)
            {
                return key;
            }

            notice($"The key of hashed labels, '{path}', has {key.Length} bytes instead of {Length}. Hashes of this run differ from those of others; delete the file to have a new one made.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notice($"The key of hashed labels, '{path}', can be neither read nor made ({e.GetType().Name}). Hashes of this run differ from those of others; make file and folder accessible to the user.");
        }

        return RandomNumberGenerator.GetBytes(Length);
    }

    private static void Create(string path)
    {
        EnsureFolder(Path.GetDirectoryName(path)!);

        // Written beside and moved there, so that another process that starts now sees no key or all of it.
        var part = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(part, NewFile()))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
            }

            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster, and its key is the one.
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return options;
    }

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
}
