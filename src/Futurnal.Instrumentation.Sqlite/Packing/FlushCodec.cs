using System.Buffers;
using System.Numerics;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// A flush: the series in it, then four bits a point that tell how it is stored, then the points' bytes, so that one is found
/// without reading the numbers of the others.
/// </summary>
internal static class FlushCodec
{
    private const string Name = "flush";
    private const int MostSeries = 524_287;

    /// <exception cref="ArgumentException">A series is there twice or is none.</exception>
    public static byte[] Encode(ReadOnlySpan<StoredPoint> points)
    {
        var sorted = Sorted(points);
        var writer = new BitWriter(16 + (points.Length * 10));
        writer.Write(BlobFormat.Flush, 8);
        writer.WriteVarint((ulong)sorted.Length);
        if (!sorted.IsEmpty)
        {
            var low = GapLow(sorted);
            writer.Write((ulong)low, Rice.LowWidth);
            var before = 0;
            foreach (ref readonly var point in sorted)
            {
                writer.WriteRice((ulong)(point.SeriesId - before - 1), low);
                before = point.SeriesId;
            }

            var tags = ArrayPool<byte>.Shared.Rent(sorted.Length);
            for (var i = 0; i < sorted.Length; i++)
            {
                tags[i] = (byte)PointCodec.Tag(sorted[i]);
                writer.Write(tags[i], PointCodec.TagWidth);
            }

            writer.Align();
            for (var i = 0; i < sorted.Length; i++)
            {
                PointCodec.Write(ref writer, sorted[i], tags[i]);
            }

            ArrayPool<byte>.Shared.Return(tags);
        }

        return BlobFormat.Seal(writer.Finish(BlobFormat.ChecksumLength));
    }

    /// <summary>Gets the points, ascending by series.</summary>
    /// <exception cref="FormatException">The blob is damaged.</exception>
    public static StoredPoint[] Decode(ReadOnlySpan<byte> blob)
    {
        StoredPoint[] points = [];
        _ = Decode(blob, ref points);
        return points;
    }

    /// <summary>Gets the points, ascending by series.</summary>
    /// <param name="blob">The flush.</param>
    /// <param name="room">Where they are put; made anew where it is too short.</param>
    /// <exception cref="FormatException">The blob is damaged.</exception>
    public static ReadOnlySpan<StoredPoint> Decode(ReadOnlySpan<byte> blob, ref StoredPoint[] room)
    {
        var ids = Open(blob, out var length, out var low, out var tags, out var numbers);
        if (room.Length < length)
        {
            room = new StoredPoint[length];
        }

        var (before, buckets) = (0, (SketchBuckets?)null);
        for (var i = 0; i < length; i++)
        {
            before = NextId(ref ids, before, low);
            var tag = (int)tags.Read(PointCodec.TagWidth);
            if (PointCodec.IsNumber(tag))
            {
                room[i] = new StoredPoint(before, PointCodec.ReadNumber(ref numbers, tag), null, 0);
                continue;
            }

            var bytes = new BitReader(numbers.ReadBytes(PointCodec.Length(ref numbers, tag)));
            room[i] = PointCodec.Read(ref bytes, before, tag, buckets ??= new());
        }

        numbers.End();
        return room.AsSpan(0, length);
    }

    /// <summary>Finds a series' point.</summary>
    /// <exception cref="FormatException">The blob is damaged.</exception>
    public static bool TryFind(ReadOnlySpan<byte> blob, int seriesId, out StoredPoint point)
    {
        var ids = Open(blob, out var length, out var low, out var tags, out var numbers);
        for (var (i, id) = (0, 0); i < length; i++)
        {
            id = NextId(ref ids, id, low);
            if (id > seriesId)
            {
                break;
            }

            var tag = (int)tags.Read(PointCodec.TagWidth);
            var bytes = numbers.ReadBytes(PointCodec.Length(ref numbers, tag));
            if (id == seriesId)
            {
                var reader = new BitReader(bytes);
                point = PointCodec.Read(ref reader, id, tag, new SketchBuckets());
                return true;
            }
        }

        point = default;
        return false;
    }

    private static BitReader Open(ReadOnlySpan<byte> blob, out int length, out int low, out BitReader tags, out BitReader numbers)
    {
        var ids = new BitReader(BlobFormat.Open(blob, BlobFormat.Flush, Name));
        length = ids.ReadVarint(MostSeries, "points");

        // A point takes a bit of its series and four of its tag at least.
        if (length > ids.Remaining / (1 + PointCodec.TagWidth))
        {
            throw new FormatException("the flush is cut short");
        }

        low = length == 0 ? 0 : (int)ids.Read(Rice.LowWidth);
        tags = ids;
        for (var (i, id) = (0, 0); i < length; i++)
        {
            id = NextId(ref tags, id, low);
        }

        numbers = tags;
        numbers.Skip((long)length * PointCodec.TagWidth);
        numbers.Align();
        return ids;
    }

    private static int NextId(ref BitReader ids, int before, int low)
    {
        var gap = ids.ReadRice(low);
        return gap < (ulong)(MostSeries - before)
            ? before + (int)gap + 1
            : throw new FormatException($"the flush holds a series beyond {MostSeries}");
    }

    private static int GapLow(ReadOnlySpan<StoredPoint> sorted) =>
        BitOperations.Log2((uint)((sorted[^1].SeriesId - sorted.Length) / sorted.Length) | 1);

    private static ReadOnlySpan<StoredPoint> Sorted(ReadOnlySpan<StoredPoint> points)
    {
        if (Rises(points))
        {
            return points;
        }

        var sorted = points.ToArray();
        Array.Sort(sorted, static (a, b) => a.SeriesId.CompareTo(b.SeriesId));
        return Rises(sorted) ? sorted : throw new ArgumentException("A series is there twice, or beyond what a store holds.", nameof(points));
    }

    private static bool Rises(ReadOnlySpan<StoredPoint> points)
    {
        var before = 0;
        foreach (ref readonly var point in points)
        {
            if (point.SeriesId <= before || point.SeriesId > MostSeries)
            {
                return false;
            }

            before = point.SeriesId;
        }

        return true;
    }
}
