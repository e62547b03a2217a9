namespace Futurnal.Instrumentation.Tests.Flushing;

/// <summary>A machine's clocks: one that may stand still while the machine sleeps, and the time of day, which may be set.</summary>
internal sealed class SleepingClock : TimeProvider
{
    private DateTimeOffset _timeOfDay = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private TimeSpan _running;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public long TimestampMs => _timeOfDay.ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => _timeOfDay;

    public override long GetTimestamp() => _running.Ticks;

    public void Run(TimeSpan time)
    {
        _running += time;
        _timeOfDay += time;
    }

    public void SetTimeOfDay(TimeSpan later) => _timeOfDay += later;
}
