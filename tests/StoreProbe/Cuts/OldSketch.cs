using Futurnal.Instrumentation;

namespace StoreProbe;

/// <summary>Makes sketches of versions 1 and 2, which stores of older formats hold and nothing writes any more.</summary>
internal static class OldSketch
{
    private const byte FullScale = 1;
    private const byte CoarserScale = 2;

    public static byte[] Encode(ExponentialHistogram distribution)
    {
        using var sketch = new MemoryStream();
        var indices = distribution.BucketIndices;
        var counts = distribution.BucketCounts;
        var steps = ExponentialBuckets.Scale - distribution.Scale;
        sketch.WriteByte(steps == 0 ? FullScale : CoarserScale);
        if (steps > 0)
        {
            sketch.WriteByte((byte)steps);
        }

        Write(sketch, (ulong)distribution.ZeroCount);
        Write(sketch, (ulong)indices.Length);
        for (var i = 0; i < indices.Length; i++)
        {
            Write(sketch, i == 0 ? (uint)((indices[0] << 1) ^ (indices[0] >> 31)) : (ulong)(indices[i] - indices[i - 1]));
            Write(sketch, (ulong)counts[i]);
        }

        return sketch.ToArray();
    }

    /// <summary>Writes a LEB128 varint.</summary>
    private static void Write(MemoryStream sketch, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            sketch.WriteByte((byte)(value | 0x80));
        }

        sketch.WriteByte((byte)value);
    }
}
