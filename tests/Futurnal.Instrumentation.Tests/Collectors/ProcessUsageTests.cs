using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class ProcessUsageTests
{
    [Theory]
    [InlineData("rchar: 9\nwchar: 8\nsyscr: 7\nread_bytes: 4096\nwrite_bytes: 8192\ncancelled_write_bytes: 1\n", 12_288L)]
    [InlineData("read_bytes: 0\nwrite_bytes: 0\n", 0L)]
    [InlineData("write_bytes:\t77", 77L)]
    [InlineData("rchar: 9\nwchar: 8\n", null)]
    [InlineData("read_bytes: many\n", null)]
    [InlineData("read_bytes\n: 5\n", null)]
    [InlineData("", null)]
    public void ParseLinux_Text_AddsReadAndWritten(string text, long? bytes) => Assert.Equal(bytes, ProcessUsage.ParseLinux(text));

    [Fact]
    public void ThisProcess_HasMemoryAndUsesTheProcessor()
    {
        var usage = new ProcessUsage();

        Assert.True(usage.ResidentBytes > 1_000_000);
        Assert.True(usage.ProcessorTime > TimeSpan.Zero);
        Assert.True(usage.StorageBytes is null or >= 0);
    }
}
