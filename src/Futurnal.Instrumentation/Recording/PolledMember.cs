namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// A member that a gauge is read from: a static one, or that of an instance, which is let go when nothing else refers to it,
/// before its finalizer runs. It is read by one thread at a time.
/// </summary>
internal sealed class PolledMember
{
    private readonly WeakReference<object>? _instance;
    private readonly Func<object, double?> _read;
    private int _isBeingRead;
    private long _readSince;

    public PolledMember(PolledGaugeInstrument gauge, Func<double?> read)
        : this(gauge, _ => read())
    {
    }

    public PolledMember(PolledGaugeInstrument gauge, object instance, Func<object, double?> read)
        : this(gauge, read) => _instance = new(instance);

    private PolledMember(PolledGaugeInstrument gauge, Func<object, double?> read)
    {
        Gauge = gauge;
        _read = read;
    }

    public PolledGaugeInstrument Gauge { get; }

    /// <summary>Gets a value indicating whether there still is something to read.</summary>
    public bool IsAlive => _instance?.TryGetTarget(out _) ?? true;

    /// <summary>Gets when the read began that has not ended.</summary>
    public long ReadSince => Volatile.Read(ref _readSince);

    /// <summary>Takes the sole right to read, unless an earlier read has not ended.</summary>
    /// <param name="now">The clock's time stamp.</param>
    public bool TryBegin(long now)
    {
        if (Interlocked.Exchange(ref _isBeingRead, 1) != 0)
        {
            return false;
        }

        Volatile.Write(ref _readSince, now);
        return true;
    }

    /// <summary>Reads, and gives the right to read back. This is the application's code: it may throw, and it may take any time.</summary>
    public PollResult Read()
    {
        try
        {
            object? instance = this;
            return _instance?.TryGetTarget(out instance) == false ? default : new PollResult(_read(instance!), null);
        }
        catch (Exception e)
        {
            return new PollResult(null, e);
        }
        finally
        {
            Volatile.Write(ref _isBeingRead, 0);
        }
    }
}
