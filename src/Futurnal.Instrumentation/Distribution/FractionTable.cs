namespace Futurnal.Instrumentation;

/// <summary>
/// Finds in one look-up where a number lies among the bucket bounds of its power of two. The bounds of a base-2 exponential
/// histogram are the same fractions in every power of two, so a small table of them serves all.
/// </summary>
/// <remarks>
/// The fraction's upper six bits choose an entry; no bucket is narrower than the range of an entry, so one bound at most lies
/// in it. An entry holds that bound in its upper 56 bits, and below it the number of bounds before: one load and one
/// comparison decide.
/// </remarks>
internal static class FractionTable
{
    private const int EntryBits = 6;
    private const int CountBits = 8;
    private const ulong CountMask = (1 << CountBits) - 1;

    /// <summary>Makes a table.</summary>
    /// <param name="bounds">The bounds as 64-bit fractions, rising; the lower eight bits are not used.</param>
    public static ulong[] Make(ReadOnlySpan<ulong> bounds)
    {
        var table = new ulong[1 << EntryBits];
        var before = 0;
        for (var entry = 0; entry < table.Length; entry++)
        {
            var isWithin = before < bounds.Length && bounds[before] >> (64 - EntryBits) == (ulong)entry;
            table[entry] = ((isWithin ? bounds[before] : ulong.MaxValue) & ~CountMask) | (uint)before;
            before += isWithin ? 1 : 0;
        }

        return table;
    }

    /// <summary>How many of the bounds lie below a fraction.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fraction">What follows the leading one of a number, as a 64-bit fraction; the lower eight bits are zero.</param>
    public static int CountBelow(ulong[] table, ulong fraction)
    {
        var entry = table[(int)(fraction >> (64 - EntryBits))];
        return (int)(entry & CountMask) + (fraction > entry ? 1 : 0);
    }
}
