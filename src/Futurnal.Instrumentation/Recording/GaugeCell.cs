namespace Futurnal.Instrumentation.Recording;

/// <summary>The last finite value of one series, shared by all instruments that report it. Thread-safe.</summary>
internal sealed class GaugeCell
{
    // No finite value has these bits, so value and its being new are one word: a value is never taken twice.
    private static readonly long Nothing = BitConverter.DoubleToInt64Bits(double.NaN);

    private long _bits = Nothing;

    public void Set(double value) => Volatile.Write(ref _bits, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Takes the value if one was set since it was last taken.</summary>
    public bool TryTake(out double value)
    {
        var bits = Interlocked.Exchange(ref _bits, Nothing);
        value = BitConverter.Int64BitsToDouble(bits);
        return bits != Nothing;
    }
}
