using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation;

/// <summary>Makes of private text what may be recorded. Thread-safe.</summary>
/// <remarks>
/// The key is 32 random bytes in the file <c>redaction.key</c> beside the default store, made when it is first needed, for
/// the owner only, and never exported. Where no store is written, or the file cannot be used, the key is the process's own:
/// hashes then differ from run to run, which is told once.
/// <para>
/// Of the hash 64 bits are kept. That two of <c>n</c> texts have the same is as likely as <c>1 − e^(−n(n−1)/2⁶⁵)</c>, about
/// <c>n²/2⁶⁵</c>: 3 in 100 million for a million texts.
/// </para>
/// </remarks>
public static class Redact
{
    private const int MostOnStack = 512;

    private static readonly Lock Gate = new();
    private static byte[]? _key;

    /// <summary>Hashes a text: the first 16 hexadecimal digits of its HMAC-SHA256 (as UTF-8) with the key of this installation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The hash.</returns>
    public static HashedLabel Hash(ReadOnlySpan<char> text) => Hash(text, Volatile.Read(ref _key) ?? Load());

    /// <summary>
    /// Makes a new key of this installation: hashes made from then on cannot be linked to those made before. The old key is
    /// overwritten and deleted.
    /// </summary>
    /// <remarks>
    /// This process takes the new key at once, but for handles that <c>With</c> made of older hashes. Other processes keep the
    /// old one until they end. <c>futurnal telemetry redact rotate</c> does the same.
    /// </remarks>
    /// <exception cref="IOException">The key cannot be replaced; the old one stands.</exception>
    public static void RotateKey()
    {
        lock (Gate)
        {
            var key = RedactionKey.Rotate(TelemetryPaths.RedactionKey);
            Volatile.Write(ref _key, TelemetrySwitch.Mode == TelemetryMode.On ? key : RandomNumberGenerator.GetBytes(RedactionKey.Length));
        }
    }

    internal static HashedLabel Hash(ReadOnlySpan<char> text, ReadOnlySpan<byte> key)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > MostOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[MostOnStack];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes, hash);
        if (rented is not null)
        {
            // The text is private, and who rents the array next may look.
            CryptographicOperations.ZeroMemory(bytes);
            ArrayPool<byte>.Shared.Return(rented);
        }

        return new HashedLabel(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    private static byte[] Load()
    {
        lock (Gate)
        {
            if (_key is { } known)
            {
                return known;
            }

            var key = TelemetrySwitch.Mode == TelemetryMode.On
                ? RedactionKey.Load(TelemetryPaths.RedactionKey, MetricRegistry.Shared.Tell)
                : RandomNumberGenerator.GetBytes(RedactionKey.Length);
            Volatile.Write(ref _key, key);
            return key;
        }
    }
}
