using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Columns that a codec of numbers could get wrong.</summary>
internal static class Columns
{
    private static readonly double[] Odd =
    [
        0, -0.0, 1, -1, double.NaN, BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001), BitConverter.Int64BitsToDouble(-1L),
        double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, double.MaxValue,
        double.MinValue, 9007199254740991, 9007199254740992, 9007199254740994, -9007199254740992, 9223372036854775807, 1e300, 0.1, 0.3,
        0.1 + 0.2, 1e-9, 1e-10, 1.000000001,
    ];

    private static readonly Gen<double> AnyBits = Gen.Long.Select(BitConverter.Int64BitsToDouble);
    private static readonly Gen<int> Lengths = Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, 300], Gen.Int[126, 130]);

    /// <summary>Gets columns of doubles of every kind: any bits, odd ones, equal, alternating, decimals, integers, steps, with holes.</summary>
    public static Gen<double[]> Doubles { get; } = Lengths.SelectMany(length => Gen.OneOf(
        AnyBits.Array[length],
        Gen.OneOf(Odd).Array[length],
        AnyBits.Select(v => Repeated(length, v, v)),
        Gen.Select(AnyBits, Gen.OneOf(Odd)).Select(v => Repeated(length, v.Item1, v.Item2)),
        Gen.Select(Gen.Int[0, 9], Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Array[length]).Select(v => Array.ConvertAll(v.Item2, k => k / Math.Pow(10, v.Item1))),
        Gen.Select(Gen.Int[0, 63], Gen.Long.Array[length]).Select(v => Array.ConvertAll(v.Item2, k => (double)(k >> v.Item1))),
        Gen.Select(Gen.Double[-1e3, 1e3], Gen.Double[-1, 1].Array[length]).Select(v => Walk(v.Item1, v.Item2)),
        Gen.Select(Gen.Int[0, 20].Array[length], Gen.OneOf(Odd)).Select(v => Array.ConvertAll(v.Item1, k => k == 0 ? v.Item2 : k)),
        Gen.Select(Gen.Int[0, 20].Array[length], Gen.Double).Select(v => Array.ConvertAll(v.Item1, k => k == 0 ? v.Item2 : 1.5))));

    /// <summary>Gets columns of integers of every width.</summary>
    public static Gen<long[]> Integers { get; } = Lengths.SelectMany(length => Gen.OneOf(
        Gen.Long.Array[length],
        Gen.OneOf(0, 1, -1, long.MinValue, long.MaxValue, long.MinValue + 1, 4096).Array[length],
        Gen.Select(Gen.Int[0, 63], Gen.Long[1, 1_000_000], Gen.Long.Array[length]).Select(v => Array.ConvertAll(v.Item3, k => (k >> v.Item1) * v.Item2))));

    private static double[] Repeated(int length, double even, double odd) => [.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? even : odd)];

    private static double[] Walk(double start, double[] steps)
    {
        var at = start;
        return Array.ConvertAll(steps, s => at += s);
    }
}
