using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class ThreadClockTests
{
    [Fact]
    public void Read_OnLinux_RisesWithTheWorkOfTheCallingThreadOnly()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var before = ThreadClock.Read();
        var other = new Thread(() => SpinUntil(ThreadClock.Read() + TimeSpan.FromMilliseconds(50)));
        other.Start();
        other.Join();
        var waited = ThreadClock.Read() - before;
        SpinUntil(before + waited + TimeSpan.FromMilliseconds(5));

        Assert.InRange(waited!.Value, TimeSpan.Zero, TimeSpan.FromMilliseconds(49));
        Assert.True(ThreadClock.Read() - before >= TimeSpan.FromMilliseconds(5));
    }

    private static void SpinUntil(TimeSpan? used)
    {
        while (ThreadClock.Read() < used)
        {
            Thread.SpinWait(100);
        }
    }
}
