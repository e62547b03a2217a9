using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A counter of a registry's own that is made when it first counts. Where there is no memory for it, it is made the next time; a lazy value would throw for ever what it threw once. Thread-safe.</summary>
/// <param name="registry">The registry.</param>
/// <param name="name">The name of a built-in metric.</param>
/// <param name="make">Makes it of the metric's definition.</param>
internal sealed class LateCounter(MetricRegistry registry, string name, Func<MetricRegistry, MetricDefinition, CounterInstrument> make)
{
    private readonly Lock _gate = new();
    private CounterInstrument? _counter;

    /// <summary>Gets the counter.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory to make it.</exception>
    public CounterInstrument Value => Volatile.Read(ref _counter) ?? Make();

    private CounterInstrument Make()
    {
        lock (_gate)
        {
            if (_counter is null)
            {
                RecordingMemory.Ask();
                Volatile.Write(ref _counter, registry.Attach(registry.Find(name)!, make));
            }

            return _counter;
        }
    }
}
