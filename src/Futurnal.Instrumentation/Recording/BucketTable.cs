namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Bucket counts over the whole range of finite numbers: pages of octaves of buckets, made when first counted in. Many
/// threads count, one thread at a time takes.
/// </summary>
internal sealed class BucketTable
{
    private const int PageBits = 5;
    private const int OctavesPerPage = 1 << PageBits;

    // The smallest number, 2^-1074, has the index -1074 * 32 - 1, in octave -1075.
    private const int FirstOctave = -1075;
    private const int Pages = (1024 - FirstOctave + OctavesPerPage) / OctavesPerPage;

    private readonly Octave?[]?[] _pages = new Octave?[]?[Pages];

    public void Increment(int index)
    {
        var octave = (index >> ExponentialBuckets.Scale) - FirstOctave;
        var page = Volatile.Read(ref _pages[octave >> PageBits]) ?? MakePage(octave >> PageBits);
        ref var slot = ref page[octave & (OctavesPerPage - 1)];
        var counts = Volatile.Read(ref slot) ?? MakeOctave(ref slot);
        Interlocked.Increment(ref counts.Counts[index & (ExponentialBuckets.PerOctave - 1)]);
    }

    /// <summary>Hands over what was counted since the last take, by rising index.</summary>
    public void Take(TakenBuckets taken)
    {
        for (var p = 0; p < Pages; p++)
        {
            if (Volatile.Read(ref _pages[p]) is not { } page)
            {
                continue;
            }

            for (var o = 0; o < OctavesPerPage; o++)
            {
                Volatile.Read(ref page[o])?.Take(((p << PageBits) + o + FirstOctave) << ExponentialBuckets.Scale, taken);
            }
        }
    }

    private Octave?[] MakePage(int at)
    {
        var made = new Octave?[OctavesPerPage];
        return Interlocked.CompareExchange(ref _pages[at], made, null) ?? made;
    }

    private static Octave MakeOctave(ref Octave? slot)
    {
        var made = new Octave();
        return Interlocked.CompareExchange(ref slot, made, null) ?? made;
    }

    private sealed class Octave
    {
        public readonly long[] Counts = new long[ExponentialBuckets.PerOctave];
        private readonly long[] _taken = new long[ExponentialBuckets.PerOctave];

        public void Take(int firstIndex, TakenBuckets into)
        {
            for (var i = 0; i < Counts.Length; i++)
            {
                var count = Volatile.Read(ref Counts[i]);
                if (count != _taken[i])
                {
                    into.Add(firstIndex + i, count - _taken[i]);
                    _taken[i] = count;
                }
            }
        }
    }
}
