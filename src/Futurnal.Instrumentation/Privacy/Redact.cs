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
/// </remarks>
public static class Redact
{
    private const int MostOnStack = 512;

    private static readonly Lazy<byte[]> Key = new(() => TelemetrySwitch.Mode == TelemetryMode.On
        ? RedactionKey.Load(TelemetryPaths.RedactionKey, MetricRegistry.Shared.Tell)
        : RandomNumberGenerator.GetBytes(RedactionKey.Length));

    /// <summary>Hashes a text: the first 16 hexadecimal digits of its HMAC-SHA256 (as UTF-8) with the key of this installation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The hash.</returns>
    public static HashedLabel Hash(ReadOnlySpan<char> text) => Hash(text, Key.Value);

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
}
