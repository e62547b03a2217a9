using System.Buffers;
using System.Text;

namespace Archivist.Detection;

/// <summary>Turns bytes into text where they are text.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodings by the mark a text may begin with; the longer mark that begins like a shorter one stands first.</summary>
    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], StrictUtf8),
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    private static readonly SearchValues<byte> NoTextInLatin1 = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(i => (byte)i).Where(b => b is (< 0x20 or (>= 0x7F and < 0xA0)) and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))]);

    /// <summary>The text, or <see langword="null"/> where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marked)
        {
            if (bytes.StartsWith(mark))
            {
                return TryDecode(encoding, bytes[mark.Length..]);
            }
        }

        return TryDecode(StrictUtf8, bytes) ?? (bytes.ContainsAny(NoTextInLatin1) ? null : Encoding.Latin1.GetString(bytes));
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
