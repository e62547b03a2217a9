namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A table of rollups: one row for each series and bucket of one width.</summary>
/// <param name="Table">The table.</param>
/// <param name="Width">The width of a bucket, in milliseconds.</param>
internal sealed record Tier(string Table, long Width)
{
    /// <summary>Bits of an identifier that hold the series; those above hold the number of a bucket, hour or millisecond.</summary>
    public const int SeriesBits = 20;

    /// <summary>Gets the tiers, each made of the one before it.</summary>
    public static IReadOnlyList<Tier> All { get; } =
    [
        new("rollup_1m", 60_000),
        new("rollup_5m", 300_000),
        new("rollup_1h", Hours.Width),
        new("rollup_1d", 86_400_000),
    ];

    /// <summary>Gets the first millisecond of the bucket that a time is in.</summary>
    public long Floor(long time) => time - (time % Width);

    /// <summary>Gets the series that an identifier is of.</summary>
    public static int SeriesOf(long id) => (int)(id & ((1 << SeriesBits) - 1));

    /// <summary>Gets the least identifier of a row of the bucket that begins at a time.</summary>
    public long FirstId(long bucket) => bucket / Width << SeriesBits;

    /// <summary>Gets the identifier of a series' row of the bucket that begins at a time.</summary>
    public long IdOf(long bucket, int series) => FirstId(bucket) | (uint)series;

    /// <summary>Gets when the bucket of an identifier begins.</summary>
    public long BucketOf(long id) => (id >> SeriesBits) * Width;
}
