using System.Diagnostics.Tracing;

namespace Futurnal.Instrumentation.Flushing;

/// <summary>Tells of our own faults; no message carries text from outside this library.</summary>
[EventSource(Name = "Futurnal-Instrumentation")]
internal sealed class TelemetryEventSource : EventSource
{
    public static readonly TelemetryEventSource Log = new();

    private TelemetryEventSource()
    {
    }

    [Event(1, Level = EventLevel.Warning, Message = "Sink {0} failed with {1}; its batch is offered again with the next flush.")]
    public void SinkFailed(string sink, string exceptionType) => WriteEvent(1, sink, exceptionType);

    [Event(2, Level = EventLevel.Error, Message = "A flush failed with {0}.")]
    public void FlushFailed(string exceptionType) => WriteEvent(2, exceptionType);

    [Event(3, Level = EventLevel.Warning, Message = "Collector {0} failed with {1}; its metrics are missing from one flush.")]
    public void CollectorFailed(string collector, string exceptionType) => WriteEvent(3, collector, exceptionType);

    [Event(4, Level = EventLevel.Warning, Message = "The buffer of sink {0} is full; its oldest {1} points and single values are dropped.")]
    public void PointsDropped(string sink, int points) => WriteEvent(4, sink, points);

    [Event(5, Level = EventLevel.Warning, Message = "A notice could not be told: its receiver failed with {0}.")]
    public void NoticeFailed(string exceptionType) => WriteEvent(5, exceptionType);

    [Event(6, Level = EventLevel.Warning, Message = "{0} values were left out: below zero, infinite, not a number, or without memory for them.")]
    public void ValuesRejected(long values) => WriteEvent(6, values);

    [Event(7, Level = EventLevel.Warning, Message = "A member read for metric {0} failed with {1}; it is read again with the next flush.")]
    public void PollFailed(string metric, string exceptionType) => WriteEvent(7, metric, exceptionType);

    [Event(8, Level = EventLevel.Warning, Message = "Sink {0} has not answered for {1} s; other sinks go on.")]
    public void SinkHangs(string sink, int seconds) => WriteEvent(8, sink, seconds);

    [Event(9, Level = EventLevel.Error, Message = "Sink {0} did not keep the last {1} points and single values; they are lost.")]
    public void PointsLost(string sink, int points) => WriteEvent(9, sink, points);

    [Event(10, Level = EventLevel.Warning, Message = "{0} single values were not kept: more came between two flushes than the buffer holds.")]
    public void ObservationsDropped(long values) => WriteEvent(10, values);

    [Event(11, Level = EventLevel.Warning, Message = "A member read for metric {0} does not answer; it is left out until it does.")]
    public void PollHangs(string metric) => WriteEvent(11, metric);

    [Event(12, Level = EventLevel.Warning, Message = "{0} texts that may be private were kept out of metrics.")]
    public void TextsRedacted(long texts) => WriteEvent(12, texts);

    [Event(13, Level = EventLevel.Warning, Message = "Reading the members that metrics are read from could not begin: {0}; it is tried again with the next flush.")]
    public void PollsUnstarted(string exceptionType) => WriteEvent(13, exceptionType);
}
