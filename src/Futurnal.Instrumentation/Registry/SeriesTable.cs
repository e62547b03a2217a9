using System.Collections.Concurrent;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The series of a registry, each once, with a place of its own. Thread-safe.</summary>
internal sealed class SeriesTable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Series, Series> _all = new();

    /// <summary>Finds the series that is equal to one, or <see langword="null"/>.</summary>
    public Series? Find(Series series) => _all.GetValueOrDefault(series);

    /// <summary>Finds the series that is equal to one, or adds that one.</summary>
    public Series FindOrAdd(Series series)
    {
        lock (_gate)
        {
            if (_all.TryGetValue(series, out var known))
            {
                return known;
            }

            var made = series.Slot < 0 ? series : new Series(series.Metric, series.Labels);
            made.Slot = _all.Count;
            _all[made] = made;
            return made;
        }
    }
}
