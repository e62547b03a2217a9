using System.Security.Cryptography;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>The file that holds the key of hashed labels.</summary>
internal static class RedactionKey
{
    /// <summary>The key's length in bytes.</summary>
    public const int Length = 32;

    // Whoever has the turn keeps it for a millisecond or so.
    private const int Attempts = 200;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(5);

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
        OwnerOnly.EnsureFolder(Path.GetDirectoryName(path)!);
        using var turn = TakeTurn(path + ".lock");
        if (File.Exists(path))
        {
            return;
        }

        // Written beside and moved there, so that another process that starts now sees no key or all of it.
        var part = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(part, OwnerOnly.NewFile(FileShare.Read)))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
            }

            File.Move(part, path, overwrite: false);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Lets one at a time make the key: on Unix a file is moved over another that came up meanwhile, whatever is asked for.</summary>
    private static FileStream TakeTurn(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Wait);
            }
        }
    }
}
