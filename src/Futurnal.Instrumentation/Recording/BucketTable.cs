namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Bucket counts over the whole range of finite numbers, in pages that are made when first counted in. Many threads count,
/// one thread at a time takes.
/// </summary>
/// <remarks>
/// A page spans 32 powers of two. In milliseconds one of them reaches from 1.9 ns to 8 s, so a timer allocates with its first
/// value and then no more, unless a call takes longer.
/// </remarks>
internal sealed class BucketTable
{
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;

    // The smallest number, 2^-1074, has the index -1074 * 32 - 1, in octave -1075.
    private const int FirstIndex = -1075 * ExponentialBuckets.PerOctave;
    private const int LastIndex = (1024 * ExponentialBuckets.PerOctave) - 1;

    private readonly long[]?[] _pages = new long[]?[((LastIndex - FirstIndex) >> PageBits) + 1];

    /// <summary>How much was counted since the last take.</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            for (var p = 0; p < _pages.Length; p++)
            {
                var page = Volatile.Read(ref _pages[p]);
                for (var i = 0; page is not null && i < PageSize; i++)
                {
                    total += Volatile.Read(ref page[i]);
                }
            }

            return total;
        }
    }

    public void Increment(int index)
    {
        var at = index - FirstIndex;
        var page = Volatile.Read(ref _pages[at >> PageBits]) ?? MakePage(at >> PageBits);
        Interlocked.Increment(ref page[at & (PageSize - 1)]);
    }

    /// <summary>Hands over what was counted since the last take, by rising index.</summary>
    public void Take(TakenBuckets taken)
    {
        for (var p = 0; p < _pages.Length; p++)
        {
            var page = Volatile.Read(ref _pages[p]);
            for (var i = 0; page is not null && i < PageSize; i++)
            {
                if (Volatile.Read(ref page[i]) != 0)
                {
                    taken.Add((p << PageBits) + i + FirstIndex, Interlocked.Exchange(ref page[i], 0));
                }
            }
        }
    }

    private long[] MakePage(int at)
    {
        var made = new long[PageSize];
        return Interlocked.CompareExchange(ref _pages[at], made, null) ?? made;
    }
}
