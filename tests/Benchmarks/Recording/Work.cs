using System.Runtime.CompilerServices;

namespace Benchmarks.Recording;

/// <summary>What every row calls, and the labels and values it records: all combinations of labels, in no regular order.</summary>
internal static class Work
{
    public const int Calls = 512;

    private const int Stored = 1_024;

    private static readonly Random Order = new(20_261_125);

    public static readonly First[] Firsts = [.. Enumerable.Range(0, Calls).Select(_ => (First)Order.Next(8))];

    public static readonly Second[] Seconds = [.. Enumerable.Range(0, Calls).Select(_ => (Second)Order.Next(4))];

    public static readonly bool[] Thirds = [.. Enumerable.Range(0, Calls).Select(_ => Order.Next(2) == 0)];

    /// <summary>Like latencies: most near 20, few far above.</summary>
    public static readonly double[] Values = [.. Enumerable.Range(0, Calls).Select(_ => Math.Exp(3 + (Order.NextDouble() * Order.NextDouble() * 4)))];

    [ThreadStatic]
    private static uint[]? s_stored;

    /// <summary>The work that is recorded: next to nothing, never inlined, and nothing that threads share.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Do(First first) => (int)first + 1;

    /// <summary>Work as it is around a call that is recorded: some 16 ns of arithmetic, each result stored.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void DoSome(First first)
    {
        var stored = s_stored ??= new uint[Stored + (2 * 64 / sizeof(uint))];
        var x = (uint)first + 1;
        for (var i = 0; i < 12; i++)
        {
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
            stored[x % Stored] = x;
        }
    }
}
