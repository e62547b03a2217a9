using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Decides by chance which calls are clocked. Each decision is independent of all others, so work that repeats itself in any
/// rhythm is met as often as other work. Thread-safe.
/// </summary>
/// <remarks>The generator is xorshift with the shifts 13, 7 and 17: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).</remarks>
internal static class Sampling
{
    /// <summary>The chance that stands for every call.</summary>
    public const uint Always = uint.MaxValue;

    private const ulong SeedStep = 0x9E3779B97F4A7C15;

    private static ulong s_seed = (ulong)Random.Shared.NextInt64();

    [ThreadStatic]
    private static ulong s_state;

    /// <summary>Gives the chance of one call in <paramref name="every"/>, at a further rate.</summary>
    /// <param name="every">1 or above.</param>
    /// <param name="rate">Above 0, at most 1.</param>
    public static uint ChanceOf(int every, double rate) => rate / every >= 1 ? Always : (uint)Math.Max(1, rate / every * uint.MaxValue);

    /// <summary>Tells of one call whether it is clocked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Hits(uint chance)
    {
        var state = s_state;
        if (state == 0)
        {
            state = Seed();
        }

        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        s_state = state;
        return (uint)(state >> 32) < chance;
    }

    /// <summary>Sets what the numbers of the calling thread follow from.</summary>
    internal static void SeedThisThread(ulong seed) => s_state = seed;

    private static ulong Seed()
    {
        // Two threads get seeds that differ in about half of their bits, and none gets zero, from which xorshift never leaves.
        var seed = Interlocked.Add(ref s_seed, SeedStep);
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        return (seed ^ (seed >> 27)) | 1;
    }
}
