namespace StoreProbe;

/// <summary>
/// The times at which one writer flushes: some minutes apart, so that hours pass quickly, some of them late, by up to five hours.
/// No two are the same, nor the same as those of a writer of another number. Not thread-safe.
/// </summary>
/// <param name="random">Decides.</param>
/// <param name="number">The writer's number, less than <see cref="Numbers"/>.</param>
/// <param name="start">When it begins, in Unix milliseconds.</param>
internal sealed class FlushTimes(Random random, int number, long start)
{
    public const int Numbers = 1_000;

    /// <summary>1 January 2025.</summary>
    public const long Epoch = 1_735_689_600_000;

    private const int LatestSeconds = 5 * 3_600;

    private readonly HashSet<long> _taken = [];
    private long _second = start / 1_000;

    public long Next()
    {
        _second += random.Next(200) == 0 ? random.Next(86_400) : random.Next(1, 600);
        var second = random.Next(10) == 0 ? _second - random.Next(LatestSeconds) : _second;
        while (!_taken.Add(second))
        {
            second++;
        }

        return (second * 1_000) + number;
    }
}
