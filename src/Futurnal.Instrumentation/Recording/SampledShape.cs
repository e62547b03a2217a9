namespace Futurnal.Instrumentation.Recording;

/// <summary>The shape that durations of a timer had last; instruments of one timer share it. For the thread that collects.</summary>
internal sealed class SampledShape
{
    /// <summary>Gets or sets the shape; <see langword="null"/> until a duration is known.</summary>
    public ExponentialHistogram? Known { get; set; }
}
