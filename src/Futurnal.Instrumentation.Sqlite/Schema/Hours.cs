namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The hours, counted from 1970, by which raw data is sealed.</summary>
internal static class Hours
{
    /// <summary>Milliseconds of an hour.</summary>
    public const long Width = 3_600_000;

    public static long Of(long time) => time / Width;

    public static long Start(long hour) => hour * Width;

    /// <summary>Gets the least identifier of a chunk of an hour.</summary>
    public static long FirstChunk(long hour) => hour << Tier.SeriesBits;

    /// <summary>Gets the identifier of a series' chunk of an hour.</summary>
    public static long ChunkOf(long hour, int series) => FirstChunk(hour) | (uint)series;

    /// <summary>Gets when the hour of a chunk begins.</summary>
    public static long StartOfChunk(long id) => Start(id >> Tier.SeriesBits);
}
