using System.Globalization;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Sqlite;

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

    /// <summary>
    /// Gets or sets how many days the store keeps what it is given, 1 to <see cref="RetentionOptions.MostDays"/>. What a person sets
    /// with <c>futurnal telemetry retention</c> goes before this and the four that follow. Default: 30.
    /// </summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Gets or sets how many days rollups by minute are kept, <see cref="RetentionDays"/> at most. Default: 7.</summary>
    public int MinuteRollupDays { get; set; } = 7;

    /// <summary>Gets or sets how many days rollups by hour are kept, where that is longer than <see cref="RetentionDays"/>. Default: no longer.</summary>
    public int? HourRollupDays { get; set; }

    /// <summary>Gets or sets how many days rollups by day are kept, where that is longer than <see cref="RetentionDays"/>. Default: no longer.</summary>
    public int? DayRollupDays { get; set; }

    /// <summary>
    /// Gets or sets how many bytes the store's file may have, without its write-ahead log, <see cref="RetentionOptions.LeastStoreBytes"/> or more;
    /// above it the oldest goes. Default: no limit.
    /// </summary>
    public long? MaxStoreBytes { get; set; }

    /// <summary>Gets how flushes are judged, and who is told.</summary>
    public AlertingOptions Alerting { get; } = new();

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
        RequireDays(RetentionDays, nameof(RetentionDays), 1);
        RequireDays(MinuteRollupDays, nameof(MinuteRollupDays), 1);
        RequireDays(HourRollupDays ?? RetentionDays, nameof(HourRollupDays), RetentionDays);
        RequireDays(DayRollupDays ?? RetentionDays, nameof(DayRollupDays), RetentionDays);
        Require(
            MaxStoreBytes is null or >= RetentionOptions.LeastStoreBytes,
            $"{nameof(MaxStoreBytes)} is {MaxStoreBytes}; it must be {RetentionOptions.LeastStoreBytes} at least, or null for no limit.");
        Alerting.Validate();
        Require(!Sinks.Contains(null!), $"{nameof(Sinks)} contains null; leave out a sink that is not there.");
        Require(Notice is not null, $"{nameof(Notice)} is null; to tell nobody, set a method that does nothing.");
        Require(TimeProvider is not null, $"{nameof(TimeProvider)} is null; set a clock, or leave the default.");
    }

    internal RetentionOptions ToRetention() => new()
    {
        Days = RetentionDays,
        MinuteDays = MinuteRollupDays,
        HourDays = HourRollupDays,
        DayDays = DayRollupDays,
        MaxStoreBytes = MaxStoreBytes,
    };

    private static void RequireDays(int days, string name, int least) => Require(
        days >= least && days <= RetentionOptions.MostDays,
        $"{name} is {days}; it must be {least} at least and {RetentionOptions.MostDays} at most.");

    private static void Require(bool condition, FormattableString problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(TelemetryOptions)}.{problem.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
