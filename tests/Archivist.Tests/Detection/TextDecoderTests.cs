using System.Text;
using Archivist.Detection;

namespace Archivist.Tests.Detection;

public sealed class TextDecoderTests
{
    private const string Text = "Straße – 🎉\r\n";

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Marked))]
    public void Decode_TextWithMark_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Text, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
    }

    [Fact]
    public void Decode_Utf8WithoutMark_IsRead() => Assert.Equal(Text, TextDecoder.Decode(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public void Decode_Latin1_IsRead() => Assert.Equal("Größe\tx\f", TextDecoder.Decode(Encoding.Latin1.GetBytes("Größe\tx\f")));

    [Theory]
    [InlineData(new byte[] { 0xE9, 0x01 })]
    [InlineData(new byte[] { 0xE9, 0x85 })]
    [InlineData(new byte[] { 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF })]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x08 })]
    public void Decode_BytesThatAreNoText_GiveNothing(byte[] bytes) => Assert.Null(TextDecoder.Decode(bytes));
}
