namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The values of one series since they were last taken. Many threads record and never wait; one thread at a time takes.
/// </summary>
/// <remarks>
/// There are two halves. Recording enters the active one and is counted by the same addition that tells which it is. A take
/// makes the other half active, waits the few nanoseconds until those who entered have finished, and then has the first half
/// to itself: count, sum, bounds and buckets of a take are of the same values, and none is lost or doubled.
/// </remarks>
internal sealed class HistogramCell
{
    private const int OneEntry = 2;
    private const int HalfBit = 1;

    private readonly HistogramHalf _even = new();
    private readonly HistogramHalf _odd = new();

    // How often the active half was entered, times two, plus which half that is.
    private long _entries;

    public void Record(double value) => Half(Interlocked.Add(ref _entries, OneEntry)).Record(value);

    /// <summary>Takes the values recorded since the last take, or <see langword="null"/> where there are none.</summary>
    public ExponentialHistogram? TakeSinceLast()
    {
        var active = Volatile.Read(ref _entries);
        if (active < OneEntry)
        {
            return null;
        }

        var closed = Interlocked.Exchange(ref _entries, (active & HalfBit) ^ HalfBit);
        return Half(closed).Take(closed / OneEntry);
    }

    private HistogramHalf Half(long entries) => (entries & HalfBit) == 0 ? _even : _odd;
}
