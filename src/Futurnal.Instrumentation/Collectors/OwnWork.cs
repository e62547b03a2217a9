namespace Futurnal.Instrumentation.Collectors;

/// <summary>Adds up the processor time of telemetry's own work, stretch by stretch. Thread-safe.</summary>
/// <remarks>
/// A stretch begins and ends on one thread, whose processor time the system tells. Where it does not, the stretch is taken to
/// have used its duration, or what all threads used meanwhile where that is less; both are more than it can have used.
/// </remarks>
internal sealed class OwnWork(IProcessUsage usage, TimeProvider time)
{
    private long _ticks;

    /// <summary>Begins a stretch.</summary>
    public WorkMark Begin()
    {
        var ofThread = usage.ThreadProcessorTime;
        return new WorkMark(ofThread, ofThread is null ? OfProcess() : null, time.GetTimestamp());
    }

    /// <summary>Ends a stretch on the thread on which it began.</summary>
    public void End(WorkMark mark)
    {
        var used = usage.ThreadProcessorTime - mark.OfThread ?? Estimate(mark);
        Interlocked.Add(ref _ticks, Math.Max(0, used.Ticks));
    }

    /// <summary>Takes the processor time of the stretches that ended since the last time.</summary>
    public TimeSpan Take() => TimeSpan.FromTicks(Interlocked.Exchange(ref _ticks, 0));

    private TimeSpan Estimate(WorkMark mark)
    {
        var duration = time.GetElapsedTime(mark.Timestamp);
        return OfProcess() - mark.OfProcess is { } used && used < duration ? used : duration;
    }

    private TimeSpan? OfProcess()
    {
        try
        {
            return usage.ProcessorTime;
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }
}
