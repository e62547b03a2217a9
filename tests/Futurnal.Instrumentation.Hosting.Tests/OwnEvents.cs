using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>Writes down all that the library's event source tells.</summary>
internal sealed class OwnEvents : EventListener
{
    // A base constructor may call back before this one has run.
    private ConcurrentQueue<string>? _texts;

    public IReadOnlyCollection<string> Texts => Queue;

    private ConcurrentQueue<string> Queue => _texts ?? Interlocked.CompareExchange(ref _texts, new(), null) ?? _texts;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Futurnal-Instrumentation")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        Queue.Enqueue($"{eventData.EventName}: {eventData.Message} {string.Join(", ", eventData.Payload ?? [])}");
}
