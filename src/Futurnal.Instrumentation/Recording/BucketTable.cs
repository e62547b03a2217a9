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
    private readonly long[]?[] _taken = new long[]?[((LastIndex - FirstIndex) >> PageBits) + 1];

    public void Increment(int index)
    {
        var at = index - FirstIndex;
        var page = Volatile.Read(ref _pages[at >> PageBits]) ?? MakePage(at >> PageBits);
        Interlocked.Increment(ref page[at & (PageSize - 1)]);
    }

    /// <summary>Hands over what was counted since the last take, by rising index.</summary>
    public void Take(TakenBuckets into)
    {
        for (var p = 0; p < _pages.Length; p++)
        {
            if (Volatile.Read(ref _pages[p]) is { } page)
            {
                TakePage(page, _taken[p] ??= new long[PageSize], (p << PageBits) + FirstIndex, into);
            }
        }
    }

    private static void TakePage(long[] page, long[] taken, int firstIndex, TakenBuckets into)
    {
        for (var i = 0; i < page.Length; i++)
        {
            var count = Volatile.Read(ref page[i]);
            if (count != taken[i])
            {
                into.Add(firstIndex + i, count - taken[i]);
                taken[i] = count;
            }
        }
    }

    private long[] MakePage(int at)
    {
        var made = new long[PageSize];
        return Interlocked.CompareExchange(ref _pages[at], made, null) ?? made;
    }
}
