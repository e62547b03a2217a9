using System.Collections.Immutable;

namespace Futurnal.Instrumentation;

/// <summary>One flush: the points of every series that changed. Each series appears once.</summary>
/// <param name="TimestampMs">When the flush was taken, in Unix milliseconds (UTC); rises from batch to batch of a process.</param>
/// <param name="Points">The points; may be empty.</param>
public sealed record MetricBatch(long TimestampMs, ImmutableArray<MetricPoint> Points)
{
    /// <summary>Gets the single values of metrics that keep each, in the order of their recording; the points count them, too.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];
}
