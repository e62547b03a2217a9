namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The times of a segment's flushes, once for all series.</summary>
internal static class TimeCodec
{
    /// <summary>The greatest number of flushes in a segment.</summary>
    public const int Most = 65_535;

    private const string Name = "list of times";

    /// <exception cref="ArgumentException">The times do not rise, are before 1970, or are too many.</exception>
    public static byte[] Encode(ReadOnlySpan<long> rising)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rising.Length, Most, nameof(rising));
        if (!Rises(rising))
        {
            throw new ArgumentException("The times do not rise.", nameof(rising));
        }

        var writer = new BitWriter(16 + rising.Length);
        writer.Write(BlobFormat.Times, 8);
        writer.WriteVarint((ulong)rising.Length);
        IntegerCodec.Write(ref writer, rising);
        return BlobFormat.Seal(writer.Finish(BlobFormat.ChecksumLength));
    }

    /// <exception cref="FormatException">The blob is damaged.</exception>
    public static long[] Decode(ReadOnlySpan<byte> blob)
    {
        var reader = new BitReader(BlobFormat.Open(blob, BlobFormat.Times, Name));
        var times = new long[reader.ReadVarint(Most, "times")];
        IntegerCodec.Read(ref reader, times);
        reader.End();
        return Rises(times) ? times : throw new FormatException("the times do not rise");
    }

    private static bool Rises(ReadOnlySpan<long> times)
    {
        var before = -1L;
        foreach (var time in times)
        {
            if (time <= before)
            {
                return false;
            }

            before = time;
        }

        return true;
    }
}
