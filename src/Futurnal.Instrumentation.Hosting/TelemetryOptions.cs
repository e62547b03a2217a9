using System.Globalization;
using Futurnal.Instrumentation.Flushing;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>How telemetry runs in a process. Not thread-safe; read once when telemetry starts.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Gets or sets the store's file; its folder is created where it is missing. Default: <see cref="TelemetryPaths.DefaultStore"/>.</summary>
    public string StorePath { get; set; } = TelemetryPaths.DefaultStore;

    /// <summary>
    /// Gets or sets the time between two flushes, <see cref="Flusher.LeastInterval"/> to <see cref="Flusher.GreatestInterval"/>.
    /// Default: 5 s.
    /// </summary>
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
        Require(!string.IsNullOrWhiteSpace(StorePath), $"{nameof(StorePath)} is empty; name the store's file, or leave the default.");
        Require(SamplingRate is > 0 and <= 1, $"{nameof(SamplingRate)} is {SamplingRate}; it must be above 0 and at most 1.");
        Require(SeriesLimit >= 1, $"{nameof(SeriesLimit)} is {SeriesLimit}; it must be 1 or above.");
        Require(
            FlushInterval >= Flusher.LeastInterval && FlushInterval <= Flusher.GreatestInterval,
            $"{nameof(FlushInterval)} is {FlushInterval}; it must be {Flusher.LeastInterval.TotalMilliseconds} ms at least and {Flusher.GreatestInterval.TotalDays} days at most.");
        Require(!Sinks.Contains(null!), $"{nameof(Sinks)} contains null; leave out a sink that is not there.");
        Require(Notice is not null, $"{nameof(Notice)} is null; to tell nobody, set a method that does nothing.");
        Require(TimeProvider is not null, $"{nameof(TimeProvider)} is null; set a clock, or leave the default.");
    }

    private static void Require(bool condition, FormattableString problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(TelemetryOptions)}.{problem.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
