using System.Globalization;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>Reports the memory that telemetry holds and what it lost: points that sinks did not keep, values that instruments left out.</summary>
/// <param name="registry">Knows what was lost.</param>
/// <param name="queuedBytes">Gives the memory of batches that are not kept yet.</param>
/// <param name="notice">Receives a sentence for the user.</param>
internal sealed class TelemetryCollector(MetricRegistry registry, Func<long> queuedBytes, Action<string> notice) : IMetricCollector
{
    private bool _isRejectionTold;
    private bool _isDropTold;

    public void Collect(CollectionContext context)
    {
        context.Report("telemetry.memory", RecordingMemory.Bytes + queuedBytes());
        var observations = registry.TakeDroppedObservations();
        if (observations + registry.TakeDropped() is > 0 and var dropped)
        {
            context.Report("telemetry.points.dropped", dropped);
        }

        if (observations > 0)
        {
            TellDropped(observations);
        }

        if (registry.TakeRejected() is > 0 and var rejected)
        {
            context.Report("telemetry.values.rejected", rejected);
            TellRejected(rejected);
        }
    }

    private void TellRejected(long values)
    {
        TelemetryEventSource.Log.ValuesRejected(values);
        if (!_isRejectionTold)
        {
            _isRejectionTold = true;
            notice("Some values were left out of telemetry: counters take none below zero, histograms none below zero or not finite, gauges none not finite, and what there is no memory for is left out, too.");
        }
    }

    private void TellDropped(long observations)
    {
        TelemetryEventSource.Log.ObservationsDropped(observations);
        if (!_isDropTold)
        {
            _isDropTold = true;
            notice(string.Create(
                CultureInfo.InvariantCulture,
                $"Metrics that keep each value had more than {ObservationBuffer.Capacity:#,0} between two flushes, or no memory for them; those left out are counted, but not kept one by one."));
        }
    }
}
