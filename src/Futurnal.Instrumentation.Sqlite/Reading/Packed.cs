namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Unpacks what the store keeps, and says of what cannot be unpacked where it stands.</summary>
internal static class Packed
{
    /// <exception cref="FormatException">The flush cannot be read.</exception>
    public static StoredPoint[] Flush(long time, ReadOnlySpan<byte> data)
    {
        StoredPoint[] points = [];
        _ = Flush(time, data, ref points);
        return points;
    }

    /// <param name="time">When it was taken.</param>
    /// <param name="data">The flush.</param>
    /// <param name="room">Where its points are put; made anew where it is too short.</param>
    /// <exception cref="FormatException">The flush cannot be read.</exception>
    public static ReadOnlySpan<StoredPoint> Flush(long time, ReadOnlySpan<byte> data, ref StoredPoint[] room)
    {
        try
        {
            return FlushCodec.Decode(data, ref room);
        }
        catch (FormatException e)
        {
            throw DamagedFlush(time, e);
        }
    }

    /// <exception cref="FormatException">The flush cannot be read.</exception>
    public static StoredPoint? PointOf(int series, long time, ReadOnlySpan<byte> data)
    {
        try
        {
            return FlushCodec.TryFind(data, series, out var point) ? point : null;
        }
        catch (FormatException e)
        {
            throw DamagedFlush(time, e);
        }
    }

    /// <exception cref="FormatException">The times cannot be read.</exception>
    public static long[] Times(long hour, ReadOnlySpan<byte> data)
    {
        try
        {
            return TimeCodec.Decode(data);
        }
        catch (FormatException e)
        {
            throw new FormatException($"the times of the hour at {Hours.Start(hour)} cannot be read: {e.Message}", e);
        }
    }

    /// <exception cref="FormatException">The chunk cannot be read.</exception>
    public static ChunkData Chunk(long id, ReadOnlySpan<byte> data, int flushes)
    {
        try
        {
            return ChunkCodec.Decode(data, flushes);
        }
        catch (FormatException e)
        {
            throw DamagedChunk(id, e);
        }
    }

    /// <exception cref="FormatException">The chunk cannot be read.</exception>
    public static ChunkColumns Columns(long id, ReadOnlySpan<byte> data, int flushes, ChunkParts parts)
    {
        try
        {
            return ChunkCodec.DecodeColumns(data, flushes, parts);
        }
        catch (FormatException e)
        {
            throw DamagedChunk(id, e);
        }
    }

    /// <summary>Merges the distributions of a chunk; <see langword="null"/> where it has none.</summary>
    /// <exception cref="FormatException">The chunk cannot be read.</exception>
    public static ExponentialHistogram? Merge(long id, ReadOnlySpan<byte> data, int flushes)
    {
        try
        {
            return ChunkCodec.Merge(data, flushes, 0, flushes);
        }
        catch (FormatException e)
        {
            throw DamagedChunk(id, e);
        }
    }

    private static FormatException DamagedFlush(long time, FormatException e) => new($"the flush at {time} cannot be read: {e.Message}", e);

    private static FormatException DamagedChunk(long id, FormatException e) =>
        new($"the chunk of series {Tier.SeriesOf(id)} of the hour at {Hours.StartOfChunk(id)} cannot be read: {e.Message}", e);
}
