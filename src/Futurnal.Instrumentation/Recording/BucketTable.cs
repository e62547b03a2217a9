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

    /// <summary>How much was counted since the last take.</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            foreach (var (_, octave) in Octaves)
            {
                total += octave.Total;
            }

            return total;
        }
    }

    /// <summary>Hands over what was counted since the last take, by rising index.</summary>
    public void Take(TakenBuckets taken)
    {
        foreach (var (firstIndex, octave) in Octaves)
        {
            octave.Take(firstIndex, taken);
        }
    }

    private IEnumerable<(int FirstIndex, Octave Octave)> Octaves
    {
        get
        {
            for (var p = 0; p < Pages; p++)
            {
                var page = Volatile.Read(ref _pages[p]);
                for (var o = 0; page is not null && o < OctavesPerPage; o++)
                {
                    if (Volatile.Read(ref page[o]) is { } octave)
                    {
                        yield return (((p << PageBits) + o + FirstOctave) << ExponentialBuckets.Scale, octave);
                    }
                }
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

        public long Total
        {
            get
            {
                var total = 0L;
                for (var i = 0; i < Counts.Length; i++)
                {
                    total += Volatile.Read(ref Counts[i]);
                }

                return total;
            }
        }

        public void Take(int firstIndex, TakenBuckets into)
        {
            for (var i = 0; i < Counts.Length; i++)
            {
                if (Counts[i] != 0)
                {
                    into.Add(firstIndex + i, Interlocked.Exchange(ref Counts[i], 0));
                }
            }
        }
    }
}
