using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The series of a store, kept from one look to the next. Not thread-safe.</summary>
internal sealed class SeriesCatalog(SqliteConnection connection)
{
    private Dictionary<long, Series> _byId = [];

    /// <summary>Gets the series, ordered by metric name and labels.</summary>
    public List<StoredSeries> All { get; private set; } = [];

    /// <summary>Gets a number that changes with the series.</summary>
    public int Version { get; private set; }

    /// <summary>Gets a number that changes when an identifier goes, or comes to stand for another series.</summary>
    public int Epoch { get; private set; }

    /// <summary>Gets the series of a metric, by identifier.</summary>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    public Dictionary<int, Series> Of(string? metric) => All.Where(s => metric is null || s.Series.Metric.Name == metric).ToDictionary(s => (int)s.Id, s => s.Series);

    /// <summary>Looks for series that came or went.</summary>
    /// <exception cref="FormatException">A series cannot be understood.</exception>
    public void Refresh()
    {
        var all = StoredSeries.ReadAll(connection, _byId);
        var kept = 0;
        var byId = new Dictionary<long, Series>(all.Count);
        foreach (var (id, series) in all)
        {
            byId.Add(id, series);
            kept += _byId.TryGetValue(id, out var known) && known.Equals(series) ? 1 : 0;
        }

        if (kept == _byId.Count && kept == all.Count)
        {
            return;
        }

        Version++;
        Epoch += kept < _byId.Count ? 1 : 0;
        (_byId, All) = (byId, all);
    }
}
