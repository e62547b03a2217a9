using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Tests.Flushing;

public class FlushClockTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly SleepingClock _machine = new();
    private readonly FlushClock _clock;

    public FlushClockTests() => _clock = new FlushClock(_machine, Interval, isContinuing: false);

    [Fact]
    public void Next_AtEachInterval_TellsTimeAndWhatPassed()
    {
        _machine.Run(Interval);
        Assert.Equal(new FlushMoment(_machine.TimestampMs, Interval, Interval, false), _clock.Next());

        _machine.Run(TimeSpan.FromSeconds(7));
        Assert.Equal(new FlushMoment(_machine.TimestampMs, TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(7), false), _clock.Next());
    }

    [Theory]
    [InlineData(15_000, false)]
    [InlineData(15_001, true)]
    [InlineData(3_600_000, true)]
    public void Next_AfterASleepThatTheClockCounts_IsAGapFromThreeIntervalsOn(int milliseconds, bool isGap)
    {
        _machine.Run(TimeSpan.FromMilliseconds(milliseconds));
        Assert.Equal((_machine.TimestampMs, isGap), Told(_clock.Next()));

        _machine.Run(Interval);
        Assert.Equal((_machine.TimestampMs, false), Told(_clock.Next()));
    }

    [Fact]
    public void Next_AfterASleepInWhichTheClockStoodStill_IsAGapToo()
    {
        _machine.SetTimeOfDay(TimeSpan.FromHours(8));
        _machine.Run(Interval);

        Assert.Equal(new FlushMoment(_machine.TimestampMs, Interval, Interval, true), _clock.Next());
    }

    [Fact]
    public void Next_TimeOfDayIsSetBack_RisesAllTheSameAndIsNoGap()
    {
        _machine.Run(Interval);
        var before = _clock.Next();
        _machine.SetTimeOfDay(TimeSpan.FromHours(-8));
        _machine.Run(Interval);

        Assert.Equal(new FlushMoment(before.TimestampMs + 1, 2 * Interval, Interval, false), _clock.Next());
    }

    [Fact]
    public void Next_ShortIntervals_NeedASecondForAGap()
    {
        var clock = new FlushClock(_machine, TimeSpan.FromMilliseconds(10), isContinuing: false);
        _machine.Run(TimeSpan.FromSeconds(1));
        Assert.False(clock.Next().IsAfterGap);

        _machine.Run(TimeSpan.FromSeconds(1.001));
        Assert.True(clock.Next().IsAfterGap);
    }

    [Fact]
    public void Next_FirstOfALaterFlusher_IsAfterAGap()
    {
        var clock = new FlushClock(_machine, Interval, isContinuing: true);

        Assert.True(clock.Next().IsAfterGap);
        Assert.False(clock.Next().IsAfterGap);
    }

    private static (long TimestampMs, bool IsAfterGap) Told(FlushMoment moment) => (moment.TimestampMs, moment.IsAfterGap);
}
