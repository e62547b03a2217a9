namespace Futurnal.Instrumentation.Recording;

/// <summary>The last value of one series, shared by all instruments that report it. Thread-safe.</summary>
internal sealed class GaugeCell
{
    private long _bits;
    private int _isNew;

    public void Set(double value)
    {
        Volatile.Write(ref _bits, BitConverter.DoubleToInt64Bits(value));
        Volatile.Write(ref _isNew, 1);
    }

    /// <summary>Takes the value if one was set since it was last taken.</summary>
    public bool TryTake(out double value)
    {
        var isNew = Interlocked.Exchange(ref _isNew, 0) != 0;
        value = BitConverter.Int64BitsToDouble(Volatile.Read(ref _bits));
        return isNew;
    }
}
