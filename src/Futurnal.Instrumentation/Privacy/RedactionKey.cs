using System.Security.Cryptography;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>The file that holds the key of hashed labels.</summary>
internal static class RedactionKey
{
    /// <summary>The key's length in bytes.</summary>
    public const int Length = 32;

    private const string Differ = "Hashes of this run differ from those of others";

    // Each rotation that happens in between costs one.
    private const int Attempts = 10;

    /// <summary>Reads the key, or makes it where there is none; a random one, of which the notice tells, where neither can be done safely.</summary>
    public static byte[] Load(string path, Action<string> notice)
    {
        try
        {
            if (RedactionKeyFile.WhyNot(path) is { } reason)
            {
                notice($"The key of hashed labels, '{Show(path)}', is not used: {reason} {Differ} meanwhile.");
            }
            else
            {
                return Read(path, notice);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notice($"The key of hashed labels, '{Show(path)}', can be neither read nor made ({e.GetType().Name}). {Differ}; make file and folder accessible to the user.");
        }

        return RandomNumberGenerator.GetBytes(Length);
    }

    /// <summary>Makes another key in the place of the one there is, which is overwritten and deleted. One process at a time.</summary>
    /// <exception cref="IOException">The key cannot be replaced; it stays as it is.</exception>
    public static byte[] Rotate(string path)
    {
        if (RedactionKeyFile.WhyNot(path) is { } reason)
        {
            throw new IOException($"The key of hashed labels, '{Show(path)}', is not replaced: {reason}");
        }

        try
        {
            return RedactionKeyFile.Replace(path, RandomNumberGenerator.GetBytes(Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The key of hashed labels, '{Show(path)}', cannot be replaced ({e.GetType().Name}); the old one stands. Make file and folder accessible to the user.", e);
        }
    }

    private static byte[] Read(string path, Action<string> notice)
    {
        if (!File.Exists(path))
        {
            RedactionKeyFile.Create(path, RandomNumberGenerator.GetBytes(Length));
        }

        if (RedactionKeyFile.Tighten(path))
        {
            notice($"The key of hashed labels, '{Show(path)}', was open to other users of this machine; from now on only its owner can use it. If somebody may have read it, make a new one: futurnal telemetry redact rotate.");
        }

        var key = ReadSettled(path);
        if (key.Length == Length)
        {
            return key;
        }

        notice($"The key of hashed labels, '{Show(path)}', has {key.Length} bytes instead of {Length}. {Differ}; delete the file to have a new one made.");
        return RandomNumberGenerator.GetBytes(Length);
    }

    /// <summary>
    /// Reads until two readings agree: a file that was opened just before a rotation is overwritten with what is no key of the
    /// installation.
    /// </summary>
    private static byte[] ReadSettled(string path)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var key = RedactionKeyFile.Read(path);
            if (CryptographicOperations.FixedTimeEquals(key, RedactionKeyFile.Read(path)))
            {
                return key;
            }
        }

        throw new IOException("The key is replaced again and again.");
    }

    /// <summary>A path as a message names it: the home folder's would name its user.</summary>
    private static string Show(string path) => TelemetryPaths.WithoutHome(path);
}
