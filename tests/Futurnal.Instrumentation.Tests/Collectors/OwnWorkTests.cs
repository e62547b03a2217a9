using Futurnal.Instrumentation.Collectors;
using Microsoft.Extensions.Time.Testing;

namespace Futurnal.Instrumentation.Tests.Collectors;

public class OwnWorkTests
{
    private readonly FakeUsage _usage = new();
    private readonly FakeTimeProvider _time = new();
    private readonly OwnWork _work;

    public OwnWorkTests() => _work = new OwnWork(_usage, _time);

    [Fact]
    public void Take_SystemTellsOfThreads_IsWhatTheThreadUsed()
    {
        _usage.ThreadProcessorTime = TimeSpan.FromSeconds(7);
        var mark = _work.Begin();
        _usage.ThreadProcessorTime = TimeSpan.FromSeconds(9);
        _usage.ProcessorTime = TimeSpan.FromSeconds(20);
        _time.Advance(TimeSpan.FromSeconds(30));
        _work.End(mark);
        _work.End(mark);

        Assert.Equal(TimeSpan.FromSeconds(4), _work.Take());
        Assert.Equal(TimeSpan.Zero, _work.Take());
    }

    [Theory]
    [InlineData(9_000, 20, 20)]
    [InlineData(20, 9_000, 20)]
    public void Take_SystemDoesNotTellOfThreads_IsTheLesserOfDurationAndWhatAllUsed(int duration, int used, int taken)
    {
        var mark = _work.Begin();
        _time.Advance(TimeSpan.FromMilliseconds(duration));
        _usage.ProcessorTime += TimeSpan.FromMilliseconds(used);
        _work.End(mark);

        Assert.Equal(TimeSpan.FromMilliseconds(taken), _work.Take());
    }
}
