using System.Security.Cryptography;
using System.Text;

namespace Futurnal.Instrumentation.Tests.Privacy;

public class RedactTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("")]
    [InlineData("/private/Ärzte/Befund.pdf")]
    public void Hash_OfAText_IsTheBeginningOfItsHmac(string text)
    {
        var whole = Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)));

        Assert.Equal(whole[..16], Redact.Hash(text, Key).ToString());
    }

    [Fact]
    public void Hash_OfALongText_IsTheBeginningOfItsHmac()
    {
        var text = new string('ß', 10_000);
        var whole = Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)));

        Assert.Equal(whole[..16], Redact.Hash(text, Key).ToString());
    }

    [Fact]
    public void Hash_WithAnotherKey_IsAnother()
    {
        Assert.True(Redact.Hash("a", Key) == Redact.Hash("a", Key));
        Assert.True(Redact.Hash("a", Key) != Redact.Hash("b", Key));
        Assert.NotEqual(Redact.Hash("a", Key), Redact.Hash("a", [.. Key.Reverse()]));
    }

    [Fact]
    public void Hash_OfAnyShortText_AllocatesNothing()
    {
        Redact.Hash("warm", Key);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Redact.Hash("a path of some length", Key);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
