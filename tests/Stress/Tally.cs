namespace Stress;

/// <summary>What was recorded, counted beside the recording by its thread; the tallies of all threads are added up.</summary>
internal sealed class Tally
{
    // Powers of two from 2^-500 to 2^499.
    public const int Powers = 1_000;

    public long[] Counter { get; } = new long[Targets.Cells];

    public long[] Timer { get; } = new long[Targets.Cells];

    public long[] Sampled { get; } = new long[Targets.Cells];

    public long[] Wide { get; } = new long[Powers];

    public long[] FileCounter { get; } = new long[Targets.Files];

    public long[] FileTimer { get; } = new long[Targets.Files];

    public Values[] Histogram { get; } = [.. Enumerable.Range(0, Targets.Cells).Select(_ => new Values())];

    public Values[] FileHistogram { get; } = [.. Enumerable.Range(0, Targets.Files).Select(_ => new Values())];

    /// <summary>Gets how many measurements the counters of files took, whatever their amounts.</summary>
    public long[] FileCalls { get; } = new long[Targets.Files];

    public long Calls { get; set; }

    /// <summary>Gets or sets how many single values were recorded.</summary>
    public long Raw { get; set; }

    public void Add(Tally other)
    {
        Add(Counter, other.Counter);
        Add(Timer, other.Timer);
        Add(Sampled, other.Sampled);
        Add(Wide, other.Wide);
        Add(FileCounter, other.FileCounter);
        Add(FileTimer, other.FileTimer);
        Add(FileCalls, other.FileCalls);
        Calls += other.Calls;
        Raw += other.Raw;
        for (var i = 0; i < Histogram.Length; i++)
        {
            Histogram[i].Add(other.Histogram[i]);
        }

        for (var i = 0; i < FileHistogram.Length; i++)
        {
            FileHistogram[i].Add(other.FileHistogram[i]);
        }
    }

    private static void Add(long[] sums, long[] others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
