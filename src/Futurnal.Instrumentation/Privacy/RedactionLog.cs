using System.Collections.Concurrent;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>Counts what a registry took out of metrics, and has it told once for each metric. Thread-safe.</summary>
internal sealed class RedactionLog(MetricRegistry registry)
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private CounterInstrument? _counter;

    public void Note(Redactions redactions)
    {
        if (redactions.Count == 0)
        {
            return;
        }

        TelemetryEventSource.Log.TextsRedacted(redactions.Count);
        (Volatile.Read(ref _counter) ?? MakeCounter()).Add(0, redactions.Count);
        foreach (var (metric, sentence) in redactions.Sentences)
        {
            if (_told.TryAdd(metric, true))
            {
                Tell(metric, sentence);
            }
        }
    }

    private void Tell(string metric, string sentence)
    {
        try
        {
            registry.Tell(sentence);
        }
        catch (OutOfMemoryException)
        {
            // It is counted; the next text of the metric tells.
            _told.TryRemove(metric, out _);
        }
    }

    // A lazy value would throw for ever what it threw once.
    private CounterInstrument MakeCounter()
    {
        lock (_gate)
        {
            if (_counter is null)
            {
                RecordingMemory.Ask();
                Volatile.Write(ref _counter, registry.Attach(
                    registry.Find("privacy.redactions.total")!,
                    static (known, metric) => new CounterInstrument(known, metric, [new LabelDimension("component", BuiltInMetrics.Other)])));
            }

            return _counter;
        }
    }
}
