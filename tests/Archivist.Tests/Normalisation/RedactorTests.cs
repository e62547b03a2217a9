using Archivist.Normalisation;

namespace Archivist.Tests.Normalisation;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("Write to ann.o'neil+x@mail.example.org.", "Write to ann.o'[redacted].", 1)]
    [InlineData("<jörg@müller.example>, b@c.io!", "<[redacted]>, [redacted]!", 2)]
    [InlineData("a@b.cd@e.fg", "[redacted]@e.fg", 1)]
    [InlineData("Call +49 (30) 1234-5678 or 0049301234567.", "Call [redacted] or [redacted].", 2)]
    [InlineData("(412) 268-4387, 317-278-4100, 020 7946 0958", "[redacted], [redacted], [redacted]", 3)]
    public void Redact_PersonalValues_AreReplacedAndCounted(string text, string expected, int count)
    {
        var redactor = new Redactor();

        Assert.Equal(expected, redactor.Redact(text));
        Assert.Equal(count, redactor.Count);
    }

    [Theory]
    [InlineData("user@localhost and @name and a@ b@.")]
    [InlineData("2024-03-05 12:30:45, 05.03.2024, 2019-2021")]
    [InlineData("192.168.100.200, 1.22.333.4444, v10.0.100-rc.2")]
    [InlineData("ISBN 978-3-16-148410-0, #1234567890, 1234567890123")]
    [InlineData("00000000 0010 0000 0x0131 555")]
    public void Redact_OtherText_IsLeftAlone(string text)
    {
        var redactor = new Redactor();

        Assert.Equal(text, redactor.Redact(text));
        Assert.Equal(0, redactor.Count);
    }
}
