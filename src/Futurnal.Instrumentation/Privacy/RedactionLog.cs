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
    private readonly LateCounter _counter = new(
        registry, "privacy.redactions.total", static (known, metric) => new CounterInstrument(known, metric, [new LabelDimension("component", BuiltInMetrics.Other)]));

    public void Note(Redactions redactions)
    {
        if (redactions.Count == 0)
        {
            return;
        }

        TelemetryEventSource.Log.TextsRedacted(redactions.Count);
        _counter.Value.Add(0, redactions.Count);
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
}
