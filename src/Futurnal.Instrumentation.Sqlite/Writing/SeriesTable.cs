using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Finds or inserts the row of a series, inside the transaction of a flush. Not thread-safe.</summary>
internal sealed class SeriesTable(SqliteConnection connection) : IDisposable
{
    // Applications report by the same objects again and again; whoever makes new ones each time is found in the other table.
    private const int MostObjects = 65_536;

    private readonly Dictionary<Series, long> _objects = new(ReferenceEqualityComparer.Instance);
    private (Series? Series, int Id, bool IsDistribution)[] _order = [];
    private readonly Dictionary<Series, (long Id, MetricMeaning Meaning)> _known = [];
    private readonly List<(Series Series, long Id, MetricMeaning Meaning)> _found = [];

    private readonly DeclarationTable _declarations = new(connection);

    private readonly Statement _meaning = new(connection, "SELECT type, unit, declared_by FROM series WHERE metric_name = ?1 LIMIT 1");
    private readonly Statement _find = new(connection, "SELECT id FROM series WHERE metric_name = ?1 AND labels = ?2");

    private readonly Statement _insert = new(
        connection,
        """
        INSERT INTO series (metric_name, labels, type, unit, category, description, declared_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """);

    /// <summary>Gets the identifier of a series, or the reason why its metric is refused.</summary>
    public long? Resolve(Series series, out string? refusal)
    {
        if (_objects.TryGetValue(series, out var known))
        {
            refusal = null;
            return known;
        }

        return Find(series, out refusal);
    }

    /// <summary>Writes what the metrics of the series found so far declare, where that is new.</summary>
    public void WriteDeclarations() => _declarations.Write();

    /// <summary>Gets the identifier of a series that a flush before had at the same position; 0 where none had it there, or its points are not distributions as this one is.</summary>
    public int At(int position, Series series, bool isDistribution)
    {
        var order = _order;
        return (uint)position < (uint)order.Length && order[position] is var (before, known, wasDistribution) && ReferenceEquals(before, series) && wasDistribution == isDistribution ? known : 0;
    }

    /// <summary>Gets the identifier as <see cref="Resolve(Series, out string?)"/> does, and remembers the position.</summary>
    public long? Resolve(int position, Series series, out string? refusal)
    {
        var id = Resolve(series, out refusal);

        // Only what is committed stays.
        if (id is { } found && _objects.ContainsKey(series) && position < MostObjects)
        {
            if (position >= _order.Length)
            {
                Array.Resize(ref _order, Math.Max(position + 1, _order.Length * 2));
            }

            _order[position] = (series, (int)found, series.Metric.IsDistribution);
        }

        return id;
    }

    /// <summary>Remembers the identifiers found since the last call; to be called when they are committed.</summary>
    public void Keep()
    {
        foreach (var (series, id, meaning) in _found)
        {
            _known[series] = (id, meaning);
        }

        if (_objects.Count > MostObjects)
        {
            _objects.Clear();
            _order = [];
        }

        _found.Clear();
        _declarations.Keep();
    }

    /// <summary>Forgets the identifiers found since they were last kept; to be called when they are rolled back.</summary>
    public void Forget()
    {
        _found.Clear();
        _declarations.Forget();
    }

    /// <summary>Forgets all identifiers; to be called when some are valid no longer.</summary>
    public void ForgetAll()
    {
        _objects.Clear();
        _order = [];
        _known.Clear();
        _found.Clear();
    }

    public void Dispose()
    {
        _declarations.Dispose();
        _meaning.Dispose();
        _find.Dispose();
        _insert.Dispose();
    }

    private long? Find(Series series, out string? refusal)
    {
        var isKnown = _known.TryGetValue(series, out var known);
        var meaning = isKnown ? known.Meaning : ReadMeaning(series.Metric.Name);
        refusal = meaning?.Refuse(series.Metric);
        if (refusal is not null)
        {
            return null;
        }

        _declarations.See(series.Metric);
        if (isKnown)
        {
            _objects[series] = known.Id;
            return known.Id;
        }

        var id = (meaning is null ? null : ReadId(series)) ?? Insert(series);
        _found.Add((series, id, meaning ?? MetricMeaning.Of(series.Metric)));
        return id;
    }

    private MetricMeaning? ReadMeaning(string metricName)
    {
        foreach (var row in _meaning.Bind(1, metricName).Rows())
        {
            return new MetricMeaning(StoredText.Parse<MetricType>(row.Text(0)), row.Text(1), row.Text(2));
        }

        return null;
    }

    private long? ReadId(Series series) => _find.Bind(1, series.Metric.Name).Bind(2, series.LabelsJson).ReadInteger();

    private long Insert(Series series)
    {
        var metric = series.Metric;
        _insert.Bind(1, metric.Name).Bind(2, series.LabelsJson).Bind(3, StoredText.Of(metric.Type)).Bind(4, metric.Unit)
            .Bind(5, StoredText.Of(metric.Category)).Bind(6, metric.Description).Bind(7, metric.DeclaredBy).Run();
        return raw.sqlite3_last_insert_rowid(connection.Handle!);
    }
}
