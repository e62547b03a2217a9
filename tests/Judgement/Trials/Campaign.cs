using Futurnal.Instrumentation.Baselines;
using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>Many trials: series of every shape, each with its own seed.</summary>
internal static class Campaign
{
    public const int TrainingDays = 28;
    public const int JudgedDays = 20;

    /// <summary>The first seed of what is reported. Defaults were chosen with <see cref="TuningSeed"/> and its followers only.</summary>
    public const int ReportSeed = 880_001;

    public const int TuningSeed = 1_001;

    /// <summary>Gets or sets how ours judges: the defaults, but where another is tried.</summary>
    public static DetectionOptions Options { get; set; } = DetectionOptions.Default;

    /// <summary>Runs them on two processors.</summary>
    /// <returns>For each trial, the outcome of each judge.</returns>
    public static JudgeOutcome[][] Run(int firstSeed, int seriesOfEachShape)
    {
        var shapes = Enum.GetValues<SeriesShape>();
        var outcomes = new JudgeOutcome[shapes.Length * seriesOfEachShape][];
        Parallel.For(0, outcomes.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            outcomes[i] = new Trial(shapes[i % shapes.Length], firstSeed + (i * 10), TrainingDays, JudgedDays).Run());
        return outcomes;
    }
}
