using System.Globalization;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>How telemetry runs in a process. Not thread-safe; read once when telemetry starts.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Gets or sets the store's file; its folder is created where it is missing. Default: <see cref="TelemetryPaths.DefaultStore"/>.</summary>
    public string StorePath { get; set; } = TelemetryPaths.DefaultStore;

    /// <summary>Gets or sets the time between two flushes, above zero. Default: 5 s.</summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets the share of timed calls that are clocked, above 0 and at most 1; all are counted. It multiplies with
    /// <see cref="TimedAttribute.SampleEvery"/>. Default: 1.
    /// </summary>
    public double SamplingRate { get; set; } = 1;

    /// <summary>
    /// Gets or sets how many series a metric reported through <see cref="Metrics"/> may have, 1 or above; further ones are
    /// recorded as one, whose label values are all <c>other</c>. Default: 1,000.
    /// </summary>
    public int SeriesLimit { get; set; } = 1_000;

    /// <summary>Gets the sinks that receive each flush besides the store. They stay the caller's to dispose.</summary>
    public IList<IMetricSink> Sinks { get; } = [];

    /// <summary>Gets or sets who is told, in a sentence, what is wrong with telemetry; once for each thing. Default: standard error.</summary>
    public Action<string> Notice { get; set; } = static message => Console.Error.WriteLine(message);

    /// <summary>Gets or sets the clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(StorePath))
        {
            throw new ArgumentException($"{nameof(TelemetryOptions)}.{nameof(StorePath)} is empty; name the store's file, or leave the default.");
        }

        if (!(SamplingRate is > 0 and <= 1))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{nameof(TelemetryOptions)}.{nameof(SamplingRate)} is {SamplingRate}; it must be above 0 and at most 1."));
        }

        if (SeriesLimit < 1)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{nameof(TelemetryOptions)}.{nameof(SeriesLimit)} is {SeriesLimit}; it must be 1 or above."));
        }

        if (FlushInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(TelemetryOptions)}.{nameof(FlushInterval)} is {FlushInterval}; it must be above zero.");
        }
    }
}
