namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class DamagedBlobTests
{
    private const int SegmentLength = 60;
    private const long MostAllocated = 64 << 20;
    private static readonly ExponentialHistogram Sketch = Batches.Distribution(0, 0, 1, 2, 2, 1000, 0.003, 12.5, 12.6, 99.1, 480, 7e9);

    private static readonly Dictionary<string, (byte[] Blob, Action<byte[]> Read)> Blobs = new()
    {
        ["flush"] = (FlushCodec.Encode([.. Enumerable.Range(1, 30).Select(Point)]), b => Find(b, FlushCodec.Decode(b))),
        ["times"] = (TimeCodec.Encode([.. Enumerable.Range(0, 200).Select(i => 1_767_225_600_000 + (i * 5000L) + (i * i % 7))]), b => TimeCodec.Decode(b)),
        ["counters"] = (ChunkCodec.Encode(Numbers(i => i * i % 17), SegmentLength), ReadChunk),
        ["gauges"] = (ChunkCodec.Encode(Numbers(i => Math.Sqrt(i)), SegmentLength), ReadChunk),
        ["changes"] = (ChunkCodec.Encode(Numbers(i => i % 10 == 0 ? Math.Sqrt(i) : 0.1 + 0.2), SegmentLength), ReadChunk),
        ["distributions"] = (ChunkCodec.Encode(Distributions(), SegmentLength), ReadChunk),
        ["sketch"] = (SketchCodec.Pack(Sketch), b => SketchCodec.Decode(b, Sketch.Count, Sketch.Sum, Sketch.SumOfSquares, Sketch.Min, Sketch.Max)),
    };

    public static TheoryData<string> Names => [.. Blobs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AnyByteFlipped_IsRefused(string name)
    {
        var (blob, read) = Blobs[name];
        read(blob);
        for (var i = 0; i < blob.Length; i++)
        {
            var damaged = blob.ToArray();
            damaged[i] ^= (byte)(1 << (i % 8));
            Assert.Throws<FormatException>(() => read(damaged));
            damaged[i] = (byte)~blob[i];
            Assert.Throws<FormatException>(() => read(damaged));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_CutShortOrFollowedByMore_IsRefused(string name)
    {
        var (blob, read) = Blobs[name];
        for (var length = 0; length < blob.Length; length++)
        {
            Assert.Throws<FormatException>(() => read(blob[..length]));
        }

        Assert.Throws<FormatException>(() => read([.. blob, 0]));
        Assert.Throws<FormatException>(() => read(BlobFormat.Seal([.. blob[..^4], 0, 0, 0, 0, 0])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ChangedUnderARightChecksum_IsReadOrRefused(string name)
    {
        var (blob, read) = Blobs[name];
        var random = new Random(7);
        for (var i = 0; i < 1500; i++)
        {
            var changed = blob[..(random.Next(3) == 0 ? random.Next(5, blob.Length + 1) : blob.Length)];
            for (var changes = random.Next(1, 4); changes > 0 && changed.Length > 5; changes--)
            {
                changed[random.Next(1, changed.Length - 4)] = random.Next(3) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
            }

            ReadsOrRefuses(BlobFormat.Seal(changed), read);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_RandomBytes_IsReadOrRefused(string name)
    {
        var (blob, read) = Blobs[name];
        var random = new Random(8);
        for (var i = 0; i < 1500; i++)
        {
            var bytes = new byte[random.Next(5, 80)];
            random.NextBytes(bytes);
            bytes[0] = blob[0];
            bytes[1] = name is "times" or "flush" ? bytes[1] : (byte)(bytes[1] & 15);
            ReadsOrRefuses(BlobFormat.Seal(bytes), read);
        }
    }

    private static void ReadsOrRefuses(byte[] bytes, Action<byte[]> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(bytes);
        }
        catch (FormatException e)
        {
            Assert.NotEmpty(e.Message);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    private static void Find(byte[] blob, StoredPoint[] points)
    {
        foreach (var point in points)
        {
            Assert.True(FlushCodec.TryFind(blob, point.SeriesId, out var found));
            Assert.Equal(Points.Text(point), Points.Text(found));
        }
    }

    private static void ReadChunk(byte[] blob)
    {
        ChunkCodec.Decode(blob, SegmentLength);
        ChunkCodec.Merge(blob, SegmentLength, 0, SegmentLength);
    }

    private static StoredPoint Point(int id) => (id % 4) switch
    {
        0 => new StoredPoint(id * id, Sketch.Mean, Sketch, 0),
        1 => new StoredPoint(id * id, 7, Batches.Distribution(7), id % 3),
        2 => new StoredPoint(id * id, 1.5, null, 0),
        _ => new StoredPoint(id * id, id * 1000, null, id % 3),
    };

    private static ChunkData Numbers(Func<int, double> value) => new()
    {
        Positions = [.. Enumerable.Range(0, 50).Select(i => i + (i / 20))],
        Observations = [.. Enumerable.Range(0, 50).Select(i => i % 9)],
        Values = [.. Enumerable.Range(0, 50).Select(value)],
    };

    private static ChunkData Distributions() => new()
    {
        Positions = Positions.All(SegmentLength),
        Observations = new int[SegmentLength],
        Distributions = [.. Enumerable.Range(0, SegmentLength).Select(i => Batches.Distribution([.. Enumerable.Range(0, i % 5).Select(j => Math.Sqrt(i + j))]))],
    };
}
