using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class ProcessCollectorTests
{
    private readonly FakeUsage _usage = new() { ProcessorTime = TimeSpan.FromSeconds(100), ResidentBytes = 1, StorageBytes = 5_000 };
    private readonly CollectorHarness _harness;

    public ProcessCollectorTests() => _harness = new CollectorHarness(new ProcessCollector(_usage, processors: 4));

    [Fact]
    public void Collect_ProcessorTimeUsed_IsTheShareOfAllProcessors()
    {
        _usage.ProcessorTime += TimeSpan.FromSeconds(5);
        Assert.Equal(25, _harness.After(5)["system.cpu.percent"]);

        Assert.Equal(0, _harness.After(5)["system.cpu.percent"]);
    }

    [Fact]
    public void Collect_MoreThanAllProcessorsCan_IsAHundred()
    {
        _usage.ProcessorTime += TimeSpan.FromSeconds(50);
        Assert.Equal(100, _harness.After(5)["system.cpu.percent"]);
    }

    [Fact]
    public void Collect_NoTimePassed_ReportsNoShare()
    {
        _usage.ProcessorTime += TimeSpan.FromSeconds(5);
        Assert.DoesNotContain("system.cpu.percent", _harness.After(0).Keys);
    }

    [Fact]
    public void Collect_AfterAGap_ReportsNoShareAndGoesOnFromThere()
    {
        _usage.ProcessorTime += TimeSpan.FromSeconds(5);
        Assert.DoesNotContain("system.cpu.percent", _harness.After(3_600, isAfterGap: true).Keys);

        _usage.ProcessorTime += TimeSpan.FromSeconds(5);
        Assert.Equal(25, _harness.After(5)["system.cpu.percent"]);
    }

    [Fact]
    public void Collect_Memory_IsInMegabytesOfAMillion()
    {
        _usage.ResidentBytes = 123_500_000;
        Assert.Equal(123.5, _harness.After(5)["system.memory.used_mb"]);
    }

    [Fact]
    public void Collect_Storage_IsTheTrafficSinceTheLastTime()
    {
        Assert.DoesNotContain("system.disk.io_bytes", _harness.After(5).Keys);

        _usage.StorageBytes = 5_700;
        Assert.Equal(700, _harness.After(5)["system.disk.io_bytes"]);
        Assert.DoesNotContain("system.disk.io_bytes", _harness.After(5).Keys);

        _usage.StorageBytes = 5_701;
        Assert.Equal(1, _harness.After(5)["system.disk.io_bytes"]);
    }

    [Fact]
    public void Collect_SystemDoesNotTellStorage_ReportsNone()
    {
        _usage.StorageBytes = null;
        Assert.DoesNotContain("system.disk.io_bytes", _harness.After(5).Keys);

        _usage.StorageBytes = 5_010;
        Assert.Equal(10, _harness.After(5)["system.disk.io_bytes"]);
    }
}
