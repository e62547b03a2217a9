using System.Buffers.Binary;
using System.IO.Hashing;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What all packed blobs share: a format byte in front, and behind it all a CRC-32 of everything before.</summary>
internal static class BlobFormat
{
    public const byte Sketch = 0x03;
    public const byte Flush = 0x11;
    public const byte Times = 0x21;
    public const byte Chunk = 0x31;
    public const int ChecksumLength = 4;

    /// <summary>Puts the checksum behind the bytes, whose last four are room for it.</summary>
    public static byte[] Seal(byte[] bytes)
    {
        var content = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(content.Length), Crc32.HashToUInt32(content));
        return bytes;
    }

    /// <summary>Gets what lies between format byte and checksum.</summary>
    /// <exception cref="FormatException">The blob is of another format, or its bytes are not those that were written.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> blob, byte format, string name)
    {
        if (blob.Length < 1 + ChecksumLength)
        {
            throw new FormatException($"the {name} is cut short");
        }

        if (blob[0] != format)
        {
            throw new FormatException($"{name} format {blob[0]} is unknown");
        }

        var content = blob[..^ChecksumLength];
        return Crc32.HashToUInt32(content) == BinaryPrimitives.ReadUInt32LittleEndian(blob[content.Length..])
            ? content[1..]
            : throw new FormatException($"the {name} does not have the checksum it was written with");
    }
}
