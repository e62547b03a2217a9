namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class PackingDocumentTests
{
    [Fact]
    public void Flush_OfTheDocument_IsTheDocumentedBytes() => Documented(FlushCodec.Encode(
    [
        new StoredPoint(1, 3, null, 0),
        new StoredPoint(2, 0.5, null, 0),
        new StoredPoint(4, 0, null, 0),
        new StoredPoint(5, 12, Batches.Distribution(12), 0),
    ]));

    [Fact]
    public void Times_OfTheDocument_AreTheDocumentedBytes() => Documented(TimeCodec.Encode([10_000, 15_000, 20_002, 25_002]));

    [Fact]
    public void ChunkOfNumbers_OfTheDocument_IsTheDocumentedBytes() => Documented(ChunkCodec.Encode(
        new ChunkData { Positions = [0, 1, 3], Observations = [0, 0, 0], Values = [1.5, 1.25, 2] },
        4));

    [Fact]
    public void ChunkOfDistributions_OfTheDocument_IsTheDocumentedBytes() => Documented(ChunkCodec.Encode(
        new ChunkData { Positions = [0, 1], Observations = [0, 0], Distributions = [Batches.Distribution(12), Batches.Distribution(1, 2, 2)] },
        2));

    [Fact]
    public void Sketch_OfTheDocument_IsTheDocumentedBytes() => Documented(SketchCodec.Pack(Batches.Distribution(0, 0, 1, 2, 2, 1000)));

    private static void Documented(byte[] blob)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Futurnal.Instrumentation.sln")))
        {
            folder = folder.Parent!;
        }

        Assert.Contains(Convert.ToHexString(blob), File.ReadAllText(Path.Combine(folder.FullName, "docs", "storage-packing.md")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
