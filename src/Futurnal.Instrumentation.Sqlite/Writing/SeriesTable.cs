using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Finds or inserts the row of a series, inside the transaction of a flush. Not thread-safe.</summary>
internal sealed class SeriesTable(SqliteConnection connection) : IDisposable
{
    // Applications report by the same objects again and again; whoever makes new ones each time is found in the other table.
    private const int MostObjects = 65_536;

    private readonly Dictionary<Series, long> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Series, (long Id, MetricMeaning Meaning)> _known = [];
    private readonly List<(Series Series, long Id, MetricMeaning Meaning)> _found = [];

    private readonly DeclarationTable _declarations = new(connection);

    private readonly SqliteCommand _meaning = connection.Prepare(
        "SELECT type, unit, declared_by FROM series WHERE metric_name = $name LIMIT 1", "$name");

    private readonly SqliteCommand _find = connection.Prepare(
        "SELECT id FROM series WHERE metric_name = $name AND labels = $labels", "$name", "$labels");

    private readonly SqliteCommand _insert = connection.Prepare(
        """
        INSERT INTO series (metric_name, labels, type, unit, category, description, declared_by)
        VALUES ($name, $labels, $type, $unit, $category, $description, $declaredBy)
        RETURNING id
        """,
        "$name",
        "$labels",
        "$type",
        "$unit",
        "$category",
        "$description",
        "$declaredBy");

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
        _meaning.Parameters[0].Value = metricName;
        using var row = _meaning.ExecuteReader();
        return row.Read() ? new MetricMeaning(StoredText.Parse<MetricType>(row.GetString(0)), row.GetString(1), row.GetString(2)) : null;
    }

    private long? ReadId(Series series)
    {
        _find.Parameters[0].Value = series.Metric.Name;
        _find.Parameters[1].Value = series.LabelsJson;
        return (long?)_find.ExecuteScalar();
    }

    private long Insert(Series series)
    {
        var metric = series.Metric;
        _insert.Parameters[0].Value = metric.Name;
        _insert.Parameters[1].Value = series.LabelsJson;
        _insert.Parameters[2].Value = StoredText.Of(metric.Type);
        _insert.Parameters[3].Value = metric.Unit;
        _insert.Parameters[4].Value = StoredText.Of(metric.Category);
        _insert.Parameters[5].Value = metric.Description;
        _insert.Parameters[6].Value = metric.DeclaredBy;
        return Convert.ToInt64(_insert.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
