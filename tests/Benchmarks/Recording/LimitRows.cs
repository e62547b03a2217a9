using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Benchmarks.Recording;

/// <summary>What nothing that records can be faster than.</summary>
public static class LimitRows
{
    private static readonly int Stripes = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);
    private static readonly long[] Striped = new long[(Stripes + 1) * 16];
    private static long s_shared;
    internal static long Elapsed;

    [ThreadStatic]
    internal static long Own;

    /// <summary>The call alone, which every other row makes, too.</summary>
    public readonly struct Bare : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value) => Work.Do(first);
    }

    /// <summary>The clock read before and after the call.</summary>
    public readonly struct TwoClockReads : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            var start = Stopwatch.GetTimestamp();
            Work.Do(first);
            Elapsed += Stopwatch.GetTimestamp() - start;
        }
    }

    public readonly struct ThreadStaticAdd : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Own++;
        }
    }

    public readonly struct SharedInterlocked : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Interlocked.Increment(ref s_shared);
        }
    }

    public readonly struct StripedInterlocked : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Interlocked.Increment(ref Striped[((Thread.GetCurrentProcessorId() & (Stripes - 1)) * 16) + 16]);
        }
    }

    /// <summary>A body of work alone.</summary>
    public readonly struct Body : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value) => Work.DoSome(first);
    }

    public readonly struct SharedInterlockedInBody : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.DoSome(first);
            Interlocked.Increment(ref s_shared);
        }
    }

    public readonly struct StripedInterlockedInBody : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.DoSome(first);
            Interlocked.Increment(ref Striped[((Thread.GetCurrentProcessorId() & (Stripes - 1)) * 16) + 16]);
        }
    }
}
