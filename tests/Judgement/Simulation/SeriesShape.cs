namespace Judgement.Simulation;

/// <summary>What kind of thing a simulated series stands for.</summary>
internal enum SeriesShape
{
    /// <summary>A lognormal latency whose minutes hardly depend on each other, with daily and weekly seasons.</summary>
    Latency,

    /// <summary>A lognormal latency that wanders.</summary>
    WanderingLatency,

    /// <summary>Documents a second: counts of Poisson's kind with strong seasons; bad below.</summary>
    Throughput,

    /// <summary>A counter with a few events a minute and several bursts a day.</summary>
    Bursts,

    /// <summary>An autocorrelated gauge, such as memory.</summary>
    Memory,

    /// <summary>A short queue, whole numbers from zero up.</summary>
    Queue,

    /// <summary>A ratio between zero and one; bad below.</summary>
    HitRate,

    /// <summary>Memory that grows and is freed every few hours.</summary>
    Sawtooth,

    /// <summary>The processor's load, lognormal, seasonal, somewhat autocorrelated; bad on both sides.</summary>
    Processor,
}
