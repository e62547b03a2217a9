namespace Futurnal.Instrumentation.Baselines;

/// <summary>What is normal for one series, or how much is missing until that is known. Immutable and thread-safe.</summary>
public sealed class Baseline
{
    /// <summary>Gets the series.</summary>
    public required Series Series { get; init; }

    /// <summary>Gets a value telling whether the baseline can be judged by.</summary>
    public BaselineState State => Model is null ? BaselineState.Learning : BaselineState.Ready;

    /// <summary>Gets the number of samples, which are minutes in which the series was observed.</summary>
    public required int Samples { get; init; }

    /// <summary>Gets how many samples are missing; 0 when ready.</summary>
    public required int MissingSamples { get; init; }

    /// <summary>Gets how long it takes until enough samples are there if they go on coming as they did, in milliseconds; 0 when ready, <see langword="null"/> where none came, or so few that a window never holds enough.</summary>
    public long? ReadyInMs { get; init; }

    /// <summary>Gets the figures over the window's values; <see langword="null"/> where there is none.</summary>
    public BaselineFigures? Figures { get; init; }

    /// <summary>Gets what minutes are judged by; <see langword="null"/> while learning.</summary>
    public BaselineModel? Model { get; init; }

    /// <summary>Gets how far the series goes from what is normal in ordinary times, by which detectors judge; unknown while learning.</summary>
    public DetectionProfile Profile { get; init; } = DetectionProfile.Unknown;

    /// <summary>Gets the length of the window, in milliseconds.</summary>
    public required long WindowMs { get; init; }

    /// <summary>Gets when it was computed, in Unix milliseconds.</summary>
    public required long ComputedAtMs { get; init; }

    /// <summary>Tells what is normal at a moment.</summary>
    /// <param name="timeMs">The moment, in Unix milliseconds.</param>
    /// <returns>What is normal then.</returns>
    /// <exception cref="InvalidOperationException">The baseline is still learning; look at <see cref="State"/> before.</exception>
    public Expectation ExpectedAt(long timeMs) => Model is { } model
        ? model.ExpectedAt(timeMs)
        : throw new InvalidOperationException($"The baseline of '{Series.Metric.Name}' is still learning: {MissingSamples} samples are missing. Judge by it when its state is {nameof(BaselineState.Ready)}.");
}
